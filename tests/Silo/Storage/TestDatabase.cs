using Dapper;
using FluentAssertions;
using Jinping.Workflow.Actors.Requests;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Silo.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>A folder of its own for one test, with a database in it if asked for.</summary>
public sealed class TestDatabase : IDisposable
{
    public TestDatabase()
    {
        Folder = Directory.CreateTempSubdirectory("jinping-storage-").FullName;
        Database = new SqliteDatabase(Path.Combine(Folder, "workflow.db"));
    }

    public string Folder { get; }

    public SqliteDatabase Database { get; }

    public static SqliteMigrations Migrations => new(new FakeTimeProvider(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(8))));

    public static TestDatabase Migrated()
    {
        var test = new TestDatabase();
        Migrations.Apply(test.Database);
        return test;
    }

    /// <summary>A database as an older program left it.</summary>
    public static TestDatabase Migrated(int upTo)
    {
        var test = new TestDatabase();
        using var connection = new SqliteConnection($"Data Source={test.Database.Path};Pooling=False");
        connection.Open();
        connection.Execute("CREATE TABLE schema_version (version INTEGER NOT NULL PRIMARY KEY, script TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT");
        foreach (var script in Scripts().Where(script => script.Version <= upTo))
        {
            connection.Execute(script.Text);
            connection.Execute("INSERT INTO schema_version VALUES (@Version, 'older', '2026-01-05')", new { script.Version });
        }
        return test;
    }

    /// <summary>Writes a request as Orleans does.</summary>
    /// <param name="document">The document of the request.</param>
    /// <param name="version">The version it replaces; null for the first write.</param>
    public void WriteRequest(RequestDocument document, int? version = null)
    {
        using var connection = Database.Open();
        connection.ExecuteScalar<int>(QueryText("WriteToStorageKey"), new
        {
            GrainIdHash = 7,
            GrainIdN0 = 0L,
            GrainIdN1 = 0L,
            GrainTypeHash = 9,
            GrainTypeString = "request",
            GrainIdExtensionString = document.Number,
            ServiceId = "test",
            GrainStateVersion = version,
            PayloadBinary = new JsonGrainStorageSerializer(DocumentJson.Context.Options).Serialize(document).ToArray(),
        }).Should().Be((version ?? 0) + 1);
    }

    private static IEnumerable<(int Version, string Text)> Scripts()
    {
        var assembly = typeof(SqliteMigrations).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains(".Sqlite.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (int.Parse(name.AsSpan(name.IndexOf(".Sqlite.", StringComparison.Ordinal) + 8, 3)), reader.ReadToEnd());
        }
    }

    /// <summary>Reads one value on a connection of its own: what any other program would see now.</summary>
    public T? Scalar<T>(string sql, object? parameters = null)
    {
        using var connection = Database.Open();
        return connection.ExecuteScalar<T>(sql, parameters);
    }

    public void Execute(string sql, object? parameters = null)
    {
        using var connection = Database.Open();
        connection.Execute(sql, parameters);
    }

    /// <summary>One row by column names, usable as parameters.</summary>
    public Dictionary<string, object?> Row(string sql)
    {
        using var connection = Database.Open();
        return new Dictionary<string, object?>((IDictionary<string, object?>)connection.QuerySingle(sql));
    }

    /// <summary>The query text that Orleans reads at start.</summary>
    public string QueryText(string key) => Scalar<string>("SELECT QueryText FROM OrleansQuery WHERE QueryKey = @key", new { key })!;

    public void Dispose()
    {
        using (var connection = new SqliteConnection(Database.ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(Folder, recursive: true);
    }
}
