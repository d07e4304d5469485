using Jinping.Workflow.Silo.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>A file in a folder of its own; not there yet.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    public SqliteTestDatabase()
    {
        Folder = Directory.CreateTempSubdirectory("jinping-storage-").FullName;
        File = new SqliteDatabase(Path.Combine(Folder, "workflow.db"));
    }

    public string Folder { get; }

    public SqliteDatabase File { get; }

    public override SqliteDatabase Database => File;

    public static SqliteTestDatabase Migrated()
    {
        var test = new SqliteTestDatabase();
        test.Database.Migrate(Clock);
        return test;
    }

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(File.ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
