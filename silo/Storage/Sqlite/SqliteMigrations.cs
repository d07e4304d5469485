using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Jinping.Workflow.Silo.Storage.Sqlite;

/// <summary>Brings a database to the schema of this program, one numbered script after the other, each in its own transaction.</summary>
/// <param name="clock">Dates the entries of <c>schema_version</c>.</param>
public sealed class SqliteMigrations(TimeProvider clock)
{
    private static readonly MigrationScripts Scripts = MigrationScripts.In("Sqlite");

    /// <summary>The schema version of this program.</summary>
    public static int Newest => Scripts.Newest;

    /// <summary>Creates the database if there is none, and applies the scripts it lacks. Safe to repeat, and safe beside another process doing the same.</summary>
    /// <exception cref="NewerDatabaseException">The database is of a newer version; nothing was changed.</exception>
    /// <exception cref="SqliteException">The file is no database, or cannot be written.</exception>
    public void Apply(SqliteDatabase database)
    {
        Create(database);
        using var connection = database.Open();
        RefuseNewer(database, connection);
        connection.Execute("PRAGMA journal_mode = WAL");
        foreach (var script in Scripts)
            Apply(connection, script);
    }

    private static void Create(SqliteDatabase database)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database.Path)!);
        // By SQLite itself: a file opened and closed beside it would drop the locks that this process holds on it.
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database.Path, Pooling = false }.ToString());
        connection.Open();
    }

    private static void RefuseNewer(SqliteDatabase database, SqliteConnection connection)
    {
        var found = Version(connection, null);
        if (found > Newest)
        {
            throw new NewerDatabaseException(database.Path, found, Newest);
        }
    }

    private static int Version(SqliteConnection connection, SqliteTransaction? transaction)
    {
        const string exists = "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'";
        return connection.ExecuteScalar<int>(exists, transaction: transaction) == 0
            ? 0
            : connection.ExecuteScalar<int>("SELECT COALESCE(MAX(version), 0) FROM schema_version", transaction: transaction);
    }

    private void Apply(SqliteConnection connection, MigrationScript script)
    {
        // The write lock comes first, so that of two processes the second finds the script already applied.
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Version(connection, transaction) >= script.Version)
            return;
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY, script TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT",
            transaction: transaction);
        connection.Execute(script.Text, transaction: transaction);
        connection.Execute(
            "INSERT INTO schema_version (version, script, applied_at) VALUES (@Version, @Name, @AppliedAt)",
            new { script.Version, script.Name, AppliedAt = clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture) },
            transaction);
        transaction.Commit();
    }
}
