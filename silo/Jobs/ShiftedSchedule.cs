using Hangfire;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>Development only: Hangfire's schedule knows real time alone, so on a shifted clock this hands it the jobs when their time has come by that clock.</summary>
internal sealed class ShiftedSchedule(JobRunner runner, IBackgroundJobClient hangfire, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private DateTime _looked = ChinaTime.Now(clock).DateTime;

    /// <summary>When a job runs next by a clock; null when it has no schedule.</summary>
    public static DateTimeOffset? Next(IJob job, TimeProvider clock) =>
        job.Cron is { } cron && CronTimes.Parse(cron).Next(ChinaTime.Now(clock).DateTime) is { } next ? new DateTimeOffset(next, ChinaTime.Offset) : null;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Look, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var now = ChinaTime.Now(clock).DateTime;
            foreach (var job in runner.Jobs)
            {
                if (job.Cron is { } cron && CronTimes.Parse(cron).Next(_looked) <= now)
                    hangfire.Enqueue<ScheduledRun>(run => run.Run(job.Name, CancellationToken.None));
            }
            _looked = now;
        }
    }
}
