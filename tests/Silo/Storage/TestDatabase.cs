using System.Data.Common;
using Dapper;
using Jinping.Workflow.Silo.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>A database of its own for one test, of either kind.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>When its schema was made.</summary>
    public static FakeTimeProvider Clock => new(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(8)));

    public abstract WorkflowDatabase Database { get; }

    /// <summary>A migrated database.</summary>
    public static async Task<TestDatabase> Migrated(DatabaseKind kind)
    {
        TestDatabase test = kind == DatabaseKind.Sqlite ? new SqliteTestDatabase() : await PostgresTestDatabase.Create();
        test.Database.Migrate(Clock);
        return test;
    }

    /// <summary>Reads one value on a connection of its own: what any other program would see now.</summary>
    public T? Scalar<T>(string sql, object? parameters = null)
    {
        using var connection = Open();
        return connection.ExecuteScalar<T>(sql, parameters);
    }

    public void Execute(string sql, object? parameters = null)
    {
        using var connection = Open();
        connection.Execute(sql, parameters);
    }

    /// <summary>One row by column names, usable as parameters.</summary>
    public Dictionary<string, object?> Row(string sql)
    {
        using var connection = Open();
        return new Dictionary<string, object?>((IDictionary<string, object?>)connection.QuerySingle(sql));
    }

    /// <summary>The query text that Orleans reads at start.</summary>
    public string QueryText(string key) => Scalar<string>("SELECT QueryText FROM OrleansQuery WHERE QueryKey = @key", new { key })!;

    public abstract ValueTask DisposeAsync();

    private DbConnection Open() => Database.Connect(CancellationToken.None).AsTask().GetAwaiter().GetResult();
}

/// <summary>Which database.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
