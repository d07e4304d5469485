using System.Collections.Concurrent;

namespace Jinping.Workflow.Silo.Jobs.Turns;

/// <summary>Turns within this process: in standalone mode nobody else has the database.</summary>
public sealed class ProcessTurns : IJobTurns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new();

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> Take(string job, CancellationToken cancellationToken)
    {
        var turn = _turns.GetOrAdd(job, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            turn.Release();
            return ValueTask.CompletedTask;
        }
    }
}
