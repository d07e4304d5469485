using System.Data.Common;
using Dapper;
using Jinping.Workflow.Silo.Storage.Register;
using Jinping.Workflow.Silo.Storage.States;
using Npgsql;

namespace Jinping.Workflow.Silo.Storage.PostgreSql;

/// <summary>The PostgreSQL database of cluster mode.</summary>
public sealed class PostgresDatabase : WorkflowDatabase, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlDataSource _states;

    /// <summary>Names the database; connects to nothing yet.</summary>
    /// <param name="connectionString">An Npgsql connection string. Statements are prepared, and a server that does not answer is given up after some seconds, unless it says otherwise.</param>
    /// <exception cref="ArgumentException">It is no connection string.</exception>
    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        // What the text says: ContainsKey of the builder would be true of every setting there is.
        HashSet<string> told = [.. settings.Keys];
        if (!told.Contains("Max Auto Prepare"))
            settings.MaxAutoPrepare = 100;
        if (!told.Contains("Auto Prepare Min Usages"))
            settings.AutoPrepareMinUsages = 2;
        if (!told.Contains("Timeout"))
            settings.Timeout = 5;
        if (!told.Contains("Application Name"))
            settings.ApplicationName = "jinping-workflow";
        ConnectionString = settings.ConnectionString;
        _source = NpgsqlDataSource.Create(settings);
        // Reading and writing a state leaves nothing behind in its session, so there is nothing to reset, and the trigger keeps its plans.
        settings.NoResetOnClose = true;
        _states = NpgsqlDataSource.Create(settings);
        Place = $"{settings.Host}:{settings.Port}/{settings.Database}";
    }

    /// <summary>How to open it, the password included.</summary>
    public string ConnectionString { get; }

    /// <inheritdoc/>
    public override string Place { get; }

    /// <inheritdoc/>
    public override bool Exists
    {
        get
        {
            using var connection = _source.OpenConnection();
            return PostgresMigrations.Version(connection, null) > 0;
        }
    }

    /// <inheritdoc/>
    internal override SqlDialect Dialect => SqlDialect.PostgreSql;

    /// <summary>The pool of connections.</summary>
    internal NpgsqlDataSource Source => _source;

    /// <summary>The pool of those who read and write states, whose sessions keep their plans.</summary>
    internal NpgsqlDataSource StateConnections => _states;

    /// <inheritdoc/>
    public override async ValueTask<DbConnection> Connect(CancellationToken cancellationToken) => await _source.OpenConnectionAsync(cancellationToken);

    /// <inheritdoc/>
    public override void Migrate(TimeProvider clock) => new PostgresMigrations(clock).Apply(this);

    /// <inheritdoc/>
    internal override IStateTable States(string serviceId) => new PostgresStateTable(_states, serviceId);

    /// <summary>Does a piece of work that only one silo may do at a time; the others wait for it. Closing the connection gives the lock back, however the work ended.</summary>
    /// <param name="key">The lock: any number that nobody else in the database uses.</param>
    /// <param name="work">Gets the connection that has the lock, and no transaction: one begun before would not see what the last holder made.</param>
    internal void UnderLock(long key, Action<NpgsqlConnection> work)
    {
        using var connection = _source.OpenConnection();
        connection.Execute("SELECT pg_advisory_lock(@key)", new { key });
        work(connection);
        connection.Execute("SELECT pg_advisory_unlock(@key)", new { key });
    }

    /// <summary>Closes the pools.</summary>
    public async ValueTask DisposeAsync()
    {
        await _states.DisposeAsync();
        await _source.DisposeAsync();
    }
}
