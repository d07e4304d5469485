using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Wire;

namespace Jinping.Workflow.Silo.Hosting;

/// <summary>Keeps calendar, settings and directory of this silo as the authority has them: told of every change, and looking for itself should news be lost.</summary>
public sealed partial class LawWatch(IGrainFactory grains, LawInForce law, ILogger<LawWatch> logger) : BackgroundService, ILawWatcher
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private ILawWatcher? _reference;

    /// <inheritdoc/>
    public Task Changed(AuthoritySnapshot authority)
    {
        law.Adopt(authority);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _reference = grains.CreateObjectReference<ILawWatcher>(this);
        await Look();
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Look();
            }
            catch (Exception exception)
            {
                LogFailed(exception);
            }
        }
    }

    private async Task Look()
    {
        if (await grains.GetGrain<IAuthorityGrain>(GrainNames.Authority).Watch(_reference!, law.Authority.Version) is { } news)
            law.Adopt(news);
    }

    [LoggerMessage(LogLevel.Warning, "Calendar and directory could not be looked up; the last known stay in force.")]
    private partial void LogFailed(Exception exception);
}
