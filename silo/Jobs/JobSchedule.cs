using Hangfire;
using Hangfire.InMemory;
using Jinping.Workflow.Client.Jobs;
using Jinping.Workflow.Silo.Hosting;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>Hangfire on in-memory storage: its jobs are pokes, and the start-up catch-up replaces what was missed.</summary>
internal static class JobSchedule
{
    public static void AddWorkflowJobs(this IServiceCollection services, SiloSettings settings)
    {
        services.AddSingleton<DeadlineSweep>().AddSingleton<YearEndRollover>().AddSingleton<LedgerRecount>().AddSingleton<CatchUp>();
        services.AddSingleton<IJob>(s => s.GetRequiredService<DeadlineSweep>()).AddSingleton<IJob>(s => s.GetRequiredService<YearEndRollover>())
            .AddSingleton<IJob>(s => s.GetRequiredService<LedgerRecount>()).AddSingleton<IJob>(s => s.GetRequiredService<CatchUp>());
        services.AddSingleton<JobRunner>().AddSingleton<IJobBoard>(s => s.GetRequiredService<JobRunner>());
        services.AddSingleton<ITimeZoneResolver, ChinaTimeZone>();
        services.AddHangfire(hangfire => hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings().UseInMemoryStorage(new InMemoryStorageOptions()));
        if (!settings.JobsEnabled)
            return;
        services.AddHangfireServer(server =>
        {
            server.TimeZoneResolver = new ChinaTimeZone();
            server.WorkerCount = 1;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(15);
        });
        services.AddHostedService<RecurringJobs>();
    }
}

/// <summary>Enters the jobs into the schedule at start.</summary>
internal sealed class RecurringJobs(IRecurringJobManager manager, JobRunner runner) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var job in runner.Jobs)
            manager.AddOrUpdate<JobRunner>(job.Name, jobs => jobs.Run(job.Name, CancellationToken.None), job.Cron, new RecurringJobOptions { TimeZone = ChinaTimeZone.Value });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
