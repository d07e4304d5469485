using Dapper;
using Microsoft.Data.Sqlite;

namespace Jinping.Workflow.Silo.Storage.Sqlite;

/// <summary>Copies the database while it is in use.</summary>
public static class SqliteBackup
{
    /// <summary>Writes a complete copy of one moment. The file appears under its name only when it is whole and checked.</summary>
    /// <param name="database">The database in use.</param>
    /// <param name="path">The file to write; an older one of this name is replaced.</param>
    /// <exception cref="InvalidDataException">The copy failed its check; an older backup of this name is kept.</exception>
    public static void Write(SqliteDatabase database, string path)
    {
        var unfinished = path + ".partial";
        try
        {
            File.Delete(unfinished);
            Copy(database, unfinished);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);   // a full disk should not stay full for it
            throw;
        }
    }

    private static void Copy(SqliteDatabase database, string path)
    {
        using var source = database.Open();
        using var target = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        target.Open();
        source.BackupDatabase(target);
        target.Execute("PRAGMA journal_mode = DELETE");   // one file, without a log beside it
        var answer = target.ExecuteScalar<string>("PRAGMA integrity_check(1)");
        if (answer != "ok")
        {
            throw new InvalidDataException($"数据库备份未通过完整性检查：{answer}");
        }
    }
}
