using System.Collections.Immutable;
using Hangfire;
using Hangfire.Storage;
using Jinping.Workflow.Actors.Jobs;
using Jinping.Workflow.Contracts.Jobs;
using Jinping.Workflow.Law.Time;
using Jinping.Workflow.Silo.Hosting;
using Jinping.Workflow.Silo.Jobs.Turns;
using Jinping.Workflow.Silo.Storage.Jobs;
using Jinping.Workflow.Silo.Telemetry;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>Runs jobs by name, one run of each at a time among all silos, and writes down what every run came to.</summary>
public sealed partial class JobRunner(
    IEnumerable<IJob> jobs,
    JobRecords records,
    IJobTurns turns,
    JobStorage storage,
    TimeProvider clock,
    SiloSettings settings,
    ILogger<JobRunner> logger) : IJobBoard
{
    private readonly ImmutableSortedDictionary<string, IJob> _jobs = jobs.ToImmutableSortedDictionary(job => job.Name, job => job);

    /// <summary>All jobs.</summary>
    public IEnumerable<IJob> Jobs => _jobs.Values;

    /// <inheritdoc/>
    public async Task<ImmutableArray<JobStanding>> List(CancellationToken cancellationToken)
    {
        var last = (await records.Last(cancellationToken)).ToDictionary(run => run.Job);
        var recurring = Recurring();
        return [.. _jobs.Values.Select(job => new JobStanding
        {
            Name = job.Name,
            Title = job.Title,
            Schedule = job.Cron,
            LastRun = last.GetValueOrDefault(job.Name),
            NextRunAt = settings.ClockNow is null ? InChina(recurring.GetValueOrDefault(job.Name)?.NextExecution) : NextShifted(job),
        })];
    }

    /// <inheritdoc/>
    public async Task<ImmutableArray<JobRun>?> Runs(string name, CancellationToken cancellationToken) =>
        _jobs.ContainsKey(name) ? await records.Of(name, cancellationToken) : null;

    /// <inheritdoc/>
    public async Task<JobRun?> Run(string name, CancellationToken cancellationToken)
    {
        if (!_jobs.TryGetValue(name, out var job))
            return null;
        // What began before may have passed by what the caller wants done.
        var begun = await records.Newest(name, ended: false, cancellationToken);
        return (await RunUnlessDone(job, begun, cancellationToken)).Run;
    }

    /// <summary>Runs a job whose time has come. If another silo is at it, that run is waited for and does for this one, too.</summary>
    /// <exception cref="JobFailedException">It was run here and failed.</exception>
    public async Task RunScheduled(string name, CancellationToken cancellationToken)
    {
        if (!_jobs.TryGetValue(name, out var job))
        {
            LogUnknown(name);
            return;
        }
        var ended = await records.Newest(name, ended: true, cancellationToken);
        if ((await RunUnlessDone(job, ended, cancellationToken)).Failure is { } failure)
            throw new JobFailedException(name, failure);
    }

    private async Task<Completed> RunUnlessDone(IJob job, long known, CancellationToken cancellationToken)
    {
        await using var turn = await turns.Take(job.Name, cancellationToken);
        return await records.EndedAfter(job.Name, known, cancellationToken) is { } run ? new Completed(run, null) : await RunHere(job, cancellationToken);
    }

    private async Task<Completed> RunHere(IJob job, CancellationToken cancellationToken)
    {
        var (startedAt, begun) = (ChinaTime.Now(clock), clock.GetTimestamp());
        var id = await records.Begin(job.Name, settings.SiloName, startedAt);
        var (outcome, failure) = await Try(job, id, cancellationToken);
        var run = new JobRun
        {
            Job = job.Name,
            Silo = settings.SiloName,
            StartedAt = startedAt,
            Milliseconds = (long)clock.GetElapsedTime(begun).TotalMilliseconds,
            Found = outcome?.Found,
            Done = outcome?.Done ?? $"未完成：{failure!.Message}",
            Succeeded = failure is null,
        };
        Tell(run, calledOff: cancellationToken.IsCancellationRequested);
        await records.End(id, run);
        cancellationToken.ThrowIfCancellationRequested();
        return new Completed(run, failure);
    }

    private async Task<(JobOutcome? Outcome, Exception? Failure)> Try(IJob job, long id, CancellationToken cancellationToken)
    {
        try
        {
            return (await (job is ILongJob @long ? @long.Run(soFar => records.Tell(id, soFar), cancellationToken) : job.Run(cancellationToken)), null);
        }
        catch (Exception exception)
        {
            if (!cancellationToken.IsCancellationRequested)
                LogFailed(exception, job.Name);
            return (null, exception);
        }
    }

    private void Tell(JobRun run, bool calledOff)
    {
        var job = new KeyValuePair<string, object?>("job", run.Job);
        WorkflowMeter.JobRuns.Add(1, job, new("outcome", run.Succeeded == true ? "succeeded" : calledOff ? "calledOff" : "failed"));
        WorkflowMeter.JobDuration.Record(run.Milliseconds!.Value / 1000.0, job);
        if (run.Succeeded == true)
            WorkflowMeter.JobSuccess.Record(clock.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0, job);
    }

    private static DateTimeOffset? InChina(DateTime? utc) => utc is { } next ? new DateTimeOffset(next, TimeSpan.Zero).ToOffset(ChinaTime.Offset) : null;

    private DateTimeOffset? NextShifted(IJob job) => settings.JobsEnabled ? ShiftedSchedule.Next(job, clock) : null;

    private Dictionary<string, RecurringJobDto> Recurring()
    {
        if (!settings.JobsEnabled || settings.ClockNow is not null)
            return [];
        using var connection = storage.GetConnection();
        return connection.GetRecurringJobs().ToDictionary(job => job.Id);
    }

    [LoggerMessage(LogLevel.Error, "Job {Name} failed.")]
    private partial void LogFailed(Exception exception, string name);

    [LoggerMessage(LogLevel.Warning, "The schedule names a job {Name} which this program does not have.")]
    private partial void LogUnknown(string name);

    private readonly record struct Completed(JobRun Run, Exception? Failure);
}
