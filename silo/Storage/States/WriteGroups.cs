using System.Diagnostics;
using System.Threading.Channels;
using Jinping.Workflow.Silo.Telemetry;

namespace Jinping.Workflow.Silo.Storage.States;

/// <summary>
/// Group commit: what arrives while a group is being committed makes the next group. A lone write does not wait for company, and under load one
/// round trip and one commit serve many grains.
/// </summary>
internal sealed class WriteGroups : IAsyncDisposable
{
    /// <summary>The most writes in one transaction: enough for full use of a commit, few enough that nobody waits long behind it.</summary>
    public const int Largest = 128;

    private readonly Channel<StateWrite> _queue = Channel.CreateUnbounded<StateWrite>();
    private readonly IStateTable _table;
    private readonly Task[] _lanes;

    /// <summary>Starts the lanes.</summary>
    public WriteGroups(IStateTable table)
    {
        _table = table;
        _lanes = [.. Enumerable.Range(0, table.Lanes).Select(_ => Task.Run(Run))];
    }

    /// <summary>Writes with the next group.</summary>
    /// <returns>The new version; null when another version was found.</returns>
    public Task<int?> Write(StateWrite write)
    {
        if (!_queue.Writer.TryWrite(write))
            throw new InvalidOperationException("The storage is closed.");
        return write.Done;
    }

    /// <summary>Writes what is queued, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await Task.WhenAll(_lanes);
    }

    private async Task Run()
    {
        var group = new List<StateWrite>(Largest);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (group.Count < Largest && _queue.Reader.TryRead(out var write))
                group.Add(write);
            if (group.Count > 0)
                await Commit(group);
            group.Clear();
        }
    }

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
