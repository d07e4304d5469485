using System.CommandLine;
using Jinping.Workflow.Silo.Storage.Sqlite;

namespace Jinping.Workflow.Silo.Operations;

/// <summary>Commands for whoever runs the machine: verify the records, repair the register, back them up.</summary>
internal static class OperatorCommands
{
    public static Task<int> Run(string[] args)
    {
        var data = new Option<string>("--data") { Description = "数据目录", DefaultValueFactory = _ => "data" };
        var to = new Option<string>("--to") { Description = "备份文件", Required = true };
        var backup = new Command("backup", "备份数据库到一个文件（可在运行中进行）") { data, to };
        backup.SetAction(result => Backup(Database(result.GetValue(data)!), result.GetValue(to)!));
        return new RootCommand("政府信息公开工作系统") { VerifyCommand.Of(), RepairCommand.Of(), backup }.Parse(args).InvokeAsync();
    }

    private static int Backup(SqliteDatabase database, string path)
    {
        if (!File.Exists(database.Path))
            return Missing(database);
        SqliteBackup.Write(database, path);
        Console.WriteLine($"已备份到 {Path.GetFullPath(path)}。");
        return 0;
    }

    /// <summary>Says that there is no database, and gives the exit code for it.</summary>
    public static int Missing(SqliteDatabase database)
    {
        Console.Error.WriteLine($"没有数据库 {database.Path}。");
        return 2;
    }

    private static SqliteDatabase Database(string directory) => new(Path.Combine(directory, SqliteDatabase.FileName));
}
