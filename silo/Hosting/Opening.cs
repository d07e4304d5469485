using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Silo.Demo;
using Jinping.Workflow.Silo.Jobs;

namespace Jinping.Workflow.Silo.Hosting;

/// <summary>开门: takes the law into force, loads the example if asked, catches up on what fell due while the program was off.</summary>
public sealed partial class Opening(
    IGrainFactory grains,
    LawInForce law,
    DemoLoader demo,
    JobRunner jobs,
    Readiness readiness,
    SiloSettings settings,
    IHostApplicationLifetime lifetime,
    ILogger<Opening> logger) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        law.Adopt(await grains.GetGrain<IAuthorityGrain>(GrainNames.Authority).Snapshot());
        if (settings.Demo)
            await demo.Load(cancellationToken);
        if (settings.JobsEnabled)
            await jobs.Run(JobNames.CatchUp, cancellationToken);
        readiness.Open();
        lifetime.ApplicationStarted.Register(() => LogStarted(settings.Urls, Path.GetFullPath(settings.DataDirectory)));
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "政府信息公开工作系统已启动：{Urls} ，数据目录 {DataDirectory} ，按 Ctrl+C 停止。")]
    private partial void LogStarted(string urls, string dataDirectory);
}
