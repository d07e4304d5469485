using Jinping.Workflow.Client.Access;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>Lets a front end end at once that could not read the keys of its cluster, instead of failing at the first call.</summary>
/// <param name="keys">Reads them.</param>
/// <param name="logger">The program's log.</param>
internal sealed partial class KeyReading(KeyOpening keys, ILogger<KeyReading> logger) : IHostedLifecycleService
{
    // Not before the cluster was found.
    /// <inheritdoc/>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await keys.Open();
        }
        catch (Exception exception) when (exception is not SettingException)
        {
            // No silo answers now. The keys are read when they are first needed.
            LogLater(exception.Message);
        }
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "The keys could not be read yet: {Reason}")]
    private partial void LogLater(string reason);
}
