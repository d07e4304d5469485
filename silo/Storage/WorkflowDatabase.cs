using System.Data.Common;
using System.Security.Cryptography;
using Dapper;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Silo.Storage.Register;
using Jinping.Workflow.Silo.Storage.States;

namespace Jinping.Workflow.Silo.Storage;

/// <summary>The database the program keeps everything in, whichever kind it is.</summary>
public abstract class WorkflowDatabase : IStorageProbe
{
    /// <summary>More than a step of a case usually writes, in chance bytes that nothing compresses.</summary>
    private const int ProbeBytes = 65536;

    /// <summary>Where it is, for people; never with a password.</summary>
    public abstract string Place { get; }

    /// <summary>Whether there is a database to open; nothing is created by asking.</summary>
    public abstract bool Exists { get; }

    /// <summary>How its SQL differs from that of others.</summary>
    internal abstract SqlDialect Dialect { get; }

    /// <summary>Opens a connection; the caller disposes it.</summary>
    /// <exception cref="DbException">The database cannot be reached.</exception>
    public abstract ValueTask<DbConnection> Connect(CancellationToken cancellationToken);

    /// <summary>Creates the schema, or brings it up to this program's. Safe to repeat, and safe beside others doing the same.</summary>
    /// <param name="clock">Dates the changes.</param>
    /// <exception cref="NewerDatabaseException">The database is of a newer version; nothing was changed.</exception>
    public abstract void Migrate(TimeProvider clock);

    /// <inheritdoc/>
    /// <remarks>A full disk takes an undone transaction gladly; so this one is committed.</remarks>
    public async Task Probe(CancellationToken cancellationToken)
    {
        await using var connection = await Connect(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("UPDATE write_probe SET payload = @payload", new { payload = RandomNumberGenerator.GetBytes(ProbeBytes) }, cancellationToken: cancellationToken));
    }

    /// <summary>The table of grain states.</summary>
    /// <param name="serviceId">Orleans' service id, part of every key.</param>
    internal abstract IStateTable States(string serviceId);
}
