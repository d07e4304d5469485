using Hangfire.PostgreSql;
using Jinping.Workflow.Silo.Storage.PostgreSql;
using Npgsql;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>Hangfire's tables in the shared database, in a schema of their own.</summary>
internal static class PostgresJobStorage
{
    /// <summary>Name of the schema.</summary>
    public const string Schema = "hangfire";

    private const long SchemaLock = 0x4a50_4841_4e47_4649;

    /// <summary>Creates the tables, or brings them up to date; of several silos starting at once one does it, and the others wait.</summary>
    public static PostgreSqlStorage Open(PostgresDatabase database)
    {
        PostgreSqlStorage? storage = null;
        database.UnderLock(SchemaLock, _ => storage = new PostgreSqlStorage(new SharedPool(database.Source), new PostgreSqlStorageOptions
        {
            SchemaName = Schema,
            // A run may take long: as long as its silo works on it, nobody else gets it; of a silo that died it is taken over.
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = TimeSpan.FromMinutes(5),
        }));
        return storage!;
    }

    private sealed class SharedPool(NpgsqlDataSource source) : IConnectionFactory
    {
        public NpgsqlConnection GetOrCreateConnection() => source.CreateConnection();
    }
}
