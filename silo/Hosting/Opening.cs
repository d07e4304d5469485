using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Hosting;
using Jinping.Workflow.Silo.Demo;
using Jinping.Workflow.Silo.Jobs;
using Jinping.Workflow.Silo.Storage;

namespace Jinping.Workflow.Silo.Hosting;

/// <summary>开门: sees that keys can be read and somebody can sign in, loads the example if asked, catches up on what fell due while the program was off.</summary>
public sealed partial class Opening(
    KeyOpening keys,
    FirstAdministrator administrator,
    DemoLoader demo,
    JobRunner jobs,
    Readiness readiness,
    SiloSettings settings,
    WorkflowDatabase database,
    IHostApplicationLifetime lifetime,
    ILogger<Opening> logger) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await keys.Open();
        await administrator.Ensure(settings.DemoPassword);
        if (settings.Demo)
            await demo.Load(cancellationToken);
        if (settings.JobsEnabled)
            await jobs.Run(JobNames.CatchUp, cancellationToken);
        readiness.Open();
        lifetime.ApplicationStarted.Register(() => LogStarted(settings.Urls, database.Place));
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Information, "政府信息公开工作系统已启动：{Urls} ，数据库 {Place} ，按 Ctrl+C 停止。")]
    private partial void LogStarted(string urls, string place);
}
