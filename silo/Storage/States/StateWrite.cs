namespace Jinping.Workflow.Silo.Storage.States;

/// <summary>One state on its way to the database.</summary>
/// <param name="key">The row.</param>
/// <param name="expected">The version the grain has seen; null when it has seen none.</param>
/// <param name="payload">The document; null to clear.</param>
internal sealed class StateWrite(StateKey key, int? expected, byte[]? payload)
{
    private readonly TaskCompletionSource<int?> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int? _version;
    private Exception? _failure;

    /// <summary>The row.</summary>
    public StateKey Key => key;

    /// <summary>The version the grain has seen; null when it has seen none.</summary>
    public int? Expected => expected;

    /// <summary>The document; null to clear.</summary>
    public byte[]? Payload => payload;

    /// <summary>Ends when the group has: the new version; null when another version was found.</summary>
    public Task<int?> Done => _done.Task;

    /// <summary>The database will keep it, under this version, once the group is committed.</summary>
    public void Stored(int version) => (_version, _failure) = (version, null);

    /// <summary>The database refused this write alone.</summary>
    public void Failed(Exception failure) => (_version, _failure) = (null, failure);

    /// <summary>What was learned so far does not hold: the group begins anew.</summary>
    public void Forget() => (_version, _failure) = (null, null);

    /// <summary>The group is committed: tells the caller.</summary>
    public void Complete()
    {
        if (_failure is not null)
            _done.TrySetException(_failure);
        else
            _done.TrySetResult(_version);
    }

    /// <summary>The group is lost: nobody knows what was stored.</summary>
    public void Lose(Exception failure) => _done.TrySetException(failure);
}
