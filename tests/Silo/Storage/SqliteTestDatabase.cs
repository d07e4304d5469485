using Dapper;
using FluentAssertions;
using Jinping.Workflow.Actors.Requests;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.Sqlite;
using Jinping.Workflow.Silo.Storage.States;
using Microsoft.Data.Sqlite;
using JsonGrainStorageSerializer = Jinping.Workflow.Silo.Storage.JsonGrainStorageSerializer;

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

    /// <summary>A database as an older program left it.</summary>
    public static SqliteTestDatabase Migrated(int upTo)
    {
        var test = new SqliteTestDatabase();
        using var connection = new SqliteConnection($"Data Source={test.Database.Path};Pooling=False");
        connection.Open();
        connection.Execute("CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, script TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT");
        foreach (var script in MigrationScripts.In("Sqlite").Where(script => script.Version <= upTo))
        {
            connection.Execute(script.Text);
            connection.Execute("INSERT INTO schema_version VALUES (@Version, 'older', '2026-01-05')", new { script.Version });
        }
        return test;
    }

    /// <summary>Writes a request as its grain does.</summary>
    /// <param name="document">The document of the request.</param>
    /// <param name="version">The version it replaces; null for the first write.</param>
    public async Task WriteRequest(RequestDocument document, int? version = null)
    {
        using var states = Database.States("test");
        var write = new StateWrite(StateKey.Of("request", GrainId.Create("request", document.Number)), version, JsonGrainStorageSerializer.OfDocuments.Serialize(document).ToArray());
        await states.Write([write]);
        write.Complete();
        (await write.Done).Should().Be((version ?? 0) + 1);
    }

    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(File.ConnectionString))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
