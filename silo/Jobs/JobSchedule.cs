using Hangfire;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.Storage;
using Jinping.Workflow.Actors.Jobs;
using Jinping.Workflow.Silo.Hosting;
using Jinping.Workflow.Silo.Jobs.Turns;
using Jinping.Workflow.Silo.Operations;
using Jinping.Workflow.Silo.Storage;
using Jinping.Workflow.Silo.Storage.Cases;
using Jinping.Workflow.Silo.Storage.Jobs;
using Jinping.Workflow.Silo.Storage.PostgreSql;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>
/// Hangfire's schedule. In cluster mode it lies in PostgreSQL and all silos work it off; in standalone mode it lies in memory: jobs are pokes, and the catch-up at
/// start replaces what was missed.
/// </summary>
internal static class JobSchedule
{
    public static void AddWorkflowJobs(this IServiceCollection services, SiloSettings settings, WorkflowDatabase database)
    {
        services.AddJob<DeadlineSweep>().AddJob<YearEndRollover>().AddJob<CatchUp>().AddJob<ReportDuties>().AddJob<CalendarAlarm>()
            .AddJob<DriftCheck>().AddJob<LedgerRecount>().AddJob<ContactKeyFill>().AddJob<NightlyBackup>().AddJob<NoticeRound>().AddJob<StaffingRound>().AddJob<MailRound>();
        services.AddSingleton<NoticeMailPost>().AddSingleton<LetterMailPost>();
        services.AddSingleton<CaseReader>().AddSingleton<CaseVerification>();
        services.AddSingleton<JobRecords>().AddSingleton<ScheduledRun>();
        services.AddSingleton<IJobTurns>(_ => database is PostgresDatabase shared ? new ClusterTurns(shared) : new ProcessTurns());
        services.AddSingleton<JobRunner>().AddSingleton<IJobBoard>(s => s.GetRequiredService<JobRunner>());
        services.AddSingleton<ITimeZoneResolver, ChinaTimeZone>();
        services.AddHangfire(hangfire => hangfire.UseSimpleAssemblyNameTypeSerializer().UseRecommendedSerializerSettings()
            .UseStorage<JobStorage>(database is PostgresDatabase shared ? PostgresJobStorage.Open(shared) : new InMemoryStorage(new InMemoryStorageOptions())));
        if (!settings.JobsEnabled)
            return;
        services.AddHangfireServer(server =>
        {
            server.ServerName = settings.SiloName;
            server.TimeZoneResolver = new ChinaTimeZone();
            server.WorkerCount = 2;   // one may be waiting for a run of another silo
            server.SchedulePollingInterval = settings.JobPolling;
            server.FilterProvider = Filters(settings);
        });
        if (settings.ClockNow is null)
            services.AddHostedService<RecurringJobs>();
        else
            services.AddHostedService<ShiftedSchedule>();
    }

    private static IServiceCollection AddJob<TJob>(this IServiceCollection services)
        where TJob : class, IJob =>
        services.AddSingleton<TJob>().AddSingleton<IJob>(s => s.GetRequiredService<TJob>());

    // What fails is tried again, later each time, and then stays in the list of failed jobs until a person has looked at it.
    private static JobFilterCollection Filters(SiloSettings settings)
    {
        var filters = new JobFilterCollection();
        filters.Add(new StatisticsHistoryAttribute());
        filters.Add(new AutomaticRetryAttribute
        {
            Attempts = settings.JobRetries.Length,
            DelaysInSeconds = [.. settings.JobRetries],
            OnAttemptsExceeded = AttemptsExceededAction.Fail,
        });
        return filters;
    }
}

/// <summary>Enters the jobs into the schedule at start, and takes out what this program no longer has.</summary>
internal sealed class RecurringJobs(IRecurringJobManager manager, JobStorage storage, JobRunner runner) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var due = runner.Jobs.Where(job => job.Cron is not null).ToArray();
        var names = due.Select(job => job.Name).ToHashSet();
        using (var connection = storage.GetConnection())
        {
            foreach (var old in connection.GetRecurringJobs().Where(job => !names.Contains(job.Id)))
                manager.RemoveIfExists(old.Id);
        }
        foreach (var job in due)
            manager.AddOrUpdate<ScheduledRun>(job.Name, run => run.Run(job.Name, CancellationToken.None), job.Cron, new RecurringJobOptions { TimeZone = ChinaTimeZone.Value });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
