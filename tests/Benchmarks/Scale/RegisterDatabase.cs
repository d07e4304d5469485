using Jinping.Workflow.Silo.Storage.PostgreSql;
using Jinping.Workflow.Support;

namespace Jinping.Workflow.Benchmarks.Scale;

/// <summary>A database of the program with its whole schema and nothing in it.</summary>
internal static class RegisterDatabase
{
    /// <summary>Makes one on a server.</summary>
    public static async Task<PostgresDatabase> Start(PostgresServer server) => Of(await server.CreateDatabase());

    /// <summary>Makes it of an empty database.</summary>
    public static PostgresDatabase Of(string connection)
    {
        var database = new PostgresDatabase(connection);
#pragma warning disable RS0030 // The composition root.
        database.Migrate(TimeProvider.System);
#pragma warning restore RS0030
        return database;
    }
}
