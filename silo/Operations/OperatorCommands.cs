using System.CommandLine;
using Jinping.Workflow.Client.CommandLine;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Silo.Hosting;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Silo.Storage.Sqlite;

namespace Jinping.Workflow.Silo.Operations;

/// <summary>Commands for whoever runs the machine: verify the records, repair the register, back them up, move them to PostgreSQL.</summary>
internal static class OperatorCommands
{
    public static Task<int> Run(string[] args)
    {
        var data = new Option<string>("--data") { Description = "数据目录", DefaultValueFactory = _ => "data" };
        var to = new Option<string>("--to") { Description = "备份文件", Required = true };
        var backup = new Command("backup", "备份数据库到一个文件（可在运行中进行）") { data, to };
        backup.SetAction(result => Backup(Database(result.GetValue(data)!), result.GetValue(to)!));
        return new RootCommand("政府信息公开工作系统") { VerifyCommand.Of(), RepairCommand.Of(), backup, Migrate(), HealthCommand.Create() }.Parse(args).InvokeAsync();
    }

    private static Command Migrate()
    {
        var from = new Option<string>("--from") { Description = "原数据目录（SQLite），程序须已停止", DefaultValueFactory = _ => "data" };
        var to = new Option<string>("--to") { Description = "新数据库的 PostgreSQL 连接字符串", Required = true };
        var passwordFile = new Option<string?>("--password-file") { Description = "存放数据库密码的文件" };
        var migrate = new Command("migrate", "把 SQLite 中的全部数据迁移到 PostgreSQL，中断后可重新执行") { from, to, passwordFile };
        migrate.SetAction((result, cancellationToken) => Move(result.GetValue(from)!, result.GetValue(to)!, result.GetValue(passwordFile), cancellationToken));
        return migrate;
    }

    private static async Task<int> Move(string directory, string connectionString, string? passwordFile, CancellationToken cancellationToken)
    {
        var source = Database(directory);
        if (!source.Exists)
            return Missing(source);
        try
        {
            using var folder = DataDirectoryLock.Take(directory);
            await using var target = new PostgresDatabase(DatabaseSettings.ConnectionString(connectionString, passwordFile));
#pragma warning disable RS0030 // The composition root of this command.
            return await new DatabaseMove(source, target, Console.Out).Run(TimeProvider.System, cancellationToken);
#pragma warning restore RS0030
        }
        catch (Exception exception) when (SiloStartFailures.Explain(exception) is { } message)
        {
            await Console.Error.WriteLineAsync(message);
            return 1;
        }
    }

    private static int Backup(SqliteDatabase database, string path)
    {
        if (!database.Exists)
            return Missing(database);
        SqliteBackup.Write(database, path);
        Console.WriteLine($"已备份到 {Path.GetFullPath(path)}。");
        return 0;
    }

    // Says that there is no database, and gives the exit code for it.
    private static int Missing(SqliteDatabase database)
    {
        Console.Error.WriteLine($"没有数据库 {database.Path}。");
        return 2;
    }

    private static SqliteDatabase Database(string directory) => new(Path.Combine(directory, SqliteDatabase.FileName));
}
