using Dapper;
using Npgsql;

namespace Jinping.Workflow.Silo.Storage.PostgreSql;

/// <summary>Brings a PostgreSQL database to the schema of this program, one numbered script after the other, each in its own transaction.</summary>
/// <param name="clock">Dates the entries of <c>schema_version</c>.</param>
public sealed class PostgresMigrations(TimeProvider clock)
{
    /// <summary>The key of the lock under which schemas are changed.</summary>
    private const long LockKey = 0x4a50_5343_4845_4d41;

    private static readonly MigrationScripts Scripts = MigrationScripts.In("PostgreSql");

    /// <summary>The schema version of this program.</summary>
    public static int Newest => Scripts.Newest;

    /// <summary>Applies the scripts that the database lacks. Of several silos starting at once one does it, and the others wait.</summary>
    /// <exception cref="NewerDatabaseException">The database is of a newer version; nothing was changed.</exception>
    /// <exception cref="NpgsqlException">The server cannot be reached, or refuses.</exception>
    public void Apply(PostgresDatabase database)
    {
        RefuseNewer(database);
        database.UnderLock(LockKey, connection =>
        {
            foreach (var script in Scripts)
                Apply(connection, script);
        });
    }

    private static void RefuseNewer(PostgresDatabase database)
    {
        using var connection = database.Source.OpenConnection();
        if (Version(connection, null) is var found && found > Newest)
            throw new NewerDatabaseException(database.Place, found, Newest);
    }

    /// <summary>The schema version of a database; 0 when it has no schema of ours.</summary>
    internal static int Version(NpgsqlConnection connection, NpgsqlTransaction? transaction) =>
        connection.ExecuteScalar<bool>("SELECT to_regclass('schema_version') IS NOT NULL", transaction: transaction)
            ? connection.ExecuteScalar<int>("SELECT COALESCE(MAX(version), 0) FROM schema_version", transaction: transaction)
            : 0;

    private void Apply(NpgsqlConnection connection, MigrationScript script)
    {
        using var transaction = connection.BeginTransaction();
        if (Version(connection, transaction) >= script.Version)
            return;
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY, script text NOT NULL, applied_at timestamptz NOT NULL)",
            transaction: transaction);
        connection.Execute(script.Text, transaction: transaction);
        connection.Execute(
            "INSERT INTO schema_version (version, script, applied_at) VALUES (@Version, @Name, @AppliedAt)",
            new { script.Version, script.Name, AppliedAt = clock.GetUtcNow().ToUniversalTime() },
            transaction);
        transaction.Commit();
    }
}
