using System.Threading.Channels;

namespace Jinping.Workflow.Silo.Storage.States;

/// <summary>
/// Gathers what many grains want of the database: what arrives while a group is being worked on makes the next one. What comes alone does not wait for company, and
/// under load one round trip serves many.
/// </summary>
/// <typeparam name="T">What is wanted.</typeparam>
internal sealed class GroupLanes<T>
{
    private readonly Channel<T> _queue = Channel.CreateUnbounded<T>();
    private readonly Task[] _lanes;

    /// <summary>Starts the lanes, not on the scheduler of the grain that happens to come first. Never closed they end with the last reference to this.</summary>
    /// <param name="lanes">How many groups may be worked on at once.</param>
    /// <param name="largest">The most in one group.</param>
    /// <param name="work">Works on a group; must not throw. The list is used again afterwards.</param>
    public GroupLanes(int lanes, int largest, Func<List<T>, Task> work)
    {
        var reader = _queue.Reader;
        _lanes = [.. Enumerable.Range(0, lanes).Select(_ => Task.Run(() => Run(reader, largest, work)))];
    }

    /// <summary>Takes part in the next group.</summary>
    /// <exception cref="InvalidOperationException">It was closed.</exception>
    public void Add(T wanted)
    {
        if (!_queue.Writer.TryWrite(wanted))
            throw new InvalidOperationException("The storage is closed.");
    }

    /// <summary>Takes nothing more, works on what is queued, and ends.</summary>
    public Task Close()
    {
        _queue.Writer.TryComplete();
        return Task.WhenAll(_lanes);
    }

    private static async Task Run(ChannelReader<T> queue, int largest, Func<List<T>, Task> work)
    {
        var group = new List<T>(largest);
        while (await queue.WaitToReadAsync())
        {
            while (group.Count < largest && queue.TryRead(out var wanted))
                group.Add(wanted);
            if (group.Count > 0)
                await work(group);
            group.Clear();
        }
    }
}
