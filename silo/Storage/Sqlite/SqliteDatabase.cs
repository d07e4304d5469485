using System.Data.Common;
using Jinping.Workflow.Silo.Storage.Register;
using Jinping.Workflow.Silo.Storage.States;
using Microsoft.Data.Sqlite;

namespace Jinping.Workflow.Silo.Storage.Sqlite;

/// <summary>The SQLite database of standalone mode: one file, found by its path.</summary>
public sealed class SqliteDatabase : WorkflowDatabase
{
    private const int BusyTimeoutSeconds = 30;

    /// <summary>Name of the database file in the data folder.</summary>
    public const string FileName = "jinping.db";

    /// <summary>Names the database file; creates nothing.</summary>
    /// <param name="path">Path of the file; its folder is created by <see cref="SqliteMigrations"/>.</param>
    public SqliteDatabase(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = SqliteOpenMode.ReadWrite,   // a file that vanished is an error, never a new empty database
            DefaultTimeout = BusyTimeoutSeconds,   // how long the driver waits for another writer
        }.ToString();
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public override string Place => Path;

    /// <inheritdoc/>
    public override bool Exists => File.Exists(Path);

    /// <summary>
    /// How to open it. Write-ahead logging is a property of the file; <c>synchronous=FULL</c> is the engine's default for every connection (a test holds it),
    /// so a commit that was acknowledged survives a power cut on connections opened by others, too.
    /// </summary>
    public string ConnectionString { get; }

    /// <inheritdoc/>
    internal override SqlDialect Dialect => SqlDialect.Sqlite;

    /// <summary>Opens a connection; the caller disposes it.</summary>
    /// <exception cref="SqliteException">There is no such file, or it is no database.</exception>
    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override ValueTask<DbConnection> Connect(CancellationToken cancellationToken) => new(Open());

    /// <inheritdoc/>
    public override void Migrate(TimeProvider clock) => new SqliteMigrations(clock).Apply(this);

    /// <inheritdoc/>
    internal override IStateTable States(string serviceId) => new SqliteStateTable(this, serviceId);
}
