using Jinping.Workflow.Contracts.Storage;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Jinping.Workflow.Actors.Storage;

/// <summary>Makes a write to find out whether writes are kept.</summary>
[GrainType("storage-probe"), StatelessWorker]
public sealed partial class StorageProbeGrain(IStorageProbe storage, ILogger<StorageProbeGrain> logger) : Grain, IStorageProbeGrain
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public async Task<bool> KeepsWrites()
    {
        try
        {
            await storage.Probe(CancellationToken.None).WaitAsync(Patience);
            return true;
        }
        catch (Exception exception)
        {
            LogLost(exception);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The database keeps no write.")]
    private partial void LogLost(Exception exception);
}
