namespace Jinping.Workflow.Silo.Storage.States;

/// <summary>The table of grain states in one kind of database.</summary>
internal interface IStateTable : IDisposable
{
    /// <summary>How many groups may be on their way to the database at once.</summary>
    public int Lanes { get; }

    /// <summary>Reads a state; null when there is no row.</summary>
    public Task<StoredState?> Read(StateKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a group in one transaction. On return each write is durable, or has its own conflict or failure (see <see cref="StateWrite"/>), which
    /// leaves its neighbours untouched.
    /// </summary>
    /// <exception cref="Exception">Nothing is known of any write of the group: it may have been stored or not.</exception>
    public Task Write(IReadOnlyList<StateWrite> group);
}

/// <summary>A state as stored.</summary>
/// <param name="Payload">The document; null once cleared.</param>
/// <param name="Version">Its version.</param>
internal readonly record struct StoredState(byte[]? Payload, int Version);
