using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Support;

namespace Jinping.Workflow.Silo.Tests.Storage;

/// <summary>A database on the server of the tests.</summary>
public sealed class PostgresTestDatabase : TestDatabase
{
    private PostgresTestDatabase(string connectionString) => Database = new PostgresDatabase(connectionString);

    public override PostgresDatabase Database { get; }

    /// <summary>A database without any schema.</summary>
    public static async Task<PostgresTestDatabase> Create() => new(await (await PostgresServer.Shared).CreateDatabase());

    public override ValueTask DisposeAsync() => Database.DisposeAsync();
}
