using System.Diagnostics;
using Jinping.Workflow.Silo.Telemetry;

namespace Jinping.Workflow.Silo.Storage.States;

/// <summary>Group commit: the writes of many grains in one round trip and one commit.</summary>
internal sealed class WriteGroups : IAsyncDisposable
{
    /// <summary>The most writes in one transaction: enough for full use of a commit, few enough that nobody waits long behind it.</summary>
    public const int Largest = 128;

    private readonly IStateTable _table;
    private readonly GroupLanes<StateWrite> _lanes;

    /// <summary>Starts the lanes.</summary>
    public WriteGroups(IStateTable table)
    {
        _table = table;
        _lanes = new(table.Lanes, Largest, Commit);
    }

    /// <summary>Writes with the next group.</summary>
    /// <returns>The new version; null when another version was found.</returns>
    public Task<int?> Write(StateWrite write)
    {
        _lanes.Add(write);
        return write.Done;
    }

    /// <summary>Writes what is queued, and ends.</summary>
    public async ValueTask DisposeAsync() => await _lanes.Close();

    private async Task Commit(List<StateWrite> group)
    {
        var begun = Stopwatch.GetTimestamp();
        var outcome = "committed";
        try
        {
            await _table.Write(group);
            foreach (var write in group)
                write.Complete();
        }
        catch (Exception failure)
        {
            foreach (var write in group)
                write.Lose(failure);
            outcome = "lost";
        }
        WorkflowMeter.GroupSize.Record(group.Count);
        WorkflowMeter.GroupDuration.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
    }
}
