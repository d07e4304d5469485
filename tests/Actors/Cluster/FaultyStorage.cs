using Orleans.Storage;

namespace Jinping.Workflow.Actors.Tests.Cluster;

/// <summary>Which write of which grain is to go wrong, and how.</summary>
public sealed class Faults
{
    private readonly Dictionary<string, bool> _planned = [];

    /// <summary>The next write of a grain fails before anything is stored.</summary>
    public void FailNextWrite(string key) => Plan(key, afterCommit: false);

    /// <summary>The next write of a grain is stored, and its answer lost.</summary>
    public void LoseNextAnswer(string key) => Plan(key, afterCommit: true);

    internal bool? Take(string key)
    {
        lock (_planned)
            return _planned.Remove(key, out var afterCommit) ? afterCommit : null;
    }

    private void Plan(string key, bool afterCommit)
    {
        lock (_planned)
            _planned[key] = afterCommit;
    }
}

/// <summary>Real storage that goes wrong on demand.</summary>
public sealed class FaultyStorage(IGrainStorage inner, Faults faults) : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => inner.ReadStateAsync(stateName, grainId, grainState);

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => inner.ClearStateAsync(stateName, grainId, grainState);

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var fault = faults.Take(grainId.Key.ToString()!);
        if (fault == false)
            throw new IOException("The disk is full.");
        await inner.WriteStateAsync(stateName, grainId, grainState);
        if (fault == true)
            throw new TimeoutException("The answer was lost.");
    }
}
