using Dapper;
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
