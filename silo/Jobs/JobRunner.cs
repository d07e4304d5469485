using System.Collections.Concurrent;
using Hangfire;
using Hangfire.Storage;
using Jinping.Workflow.Client.Jobs;
using Jinping.Workflow.Law.Time;
using Jinping.Workflow.Silo.Hosting;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>Runs jobs by name, one run of each at a time, and remembers the last run.</summary>
public sealed partial class JobRunner(IEnumerable<IJob> jobs, TimeProvider clock, JobStorage storage, SiloSettings settings, ILogger<JobRunner> logger) : IJobBoard
{
    private readonly Dictionary<string, IJob> _jobs = jobs.ToDictionary(job => job.Name);
    private readonly ConcurrentDictionary<string, JobRun> _last = new();
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new();

    /// <summary>All jobs.</summary>
    public IReadOnlyCollection<IJob> Jobs => _jobs.Values;

    /// <inheritdoc/>
    public IReadOnlyList<JobStanding> List()
    {
        using var connection = storage.GetConnection();
        var recurring = settings.JobsEnabled ? connection.GetRecurringJobs().ToDictionary(job => job.Id) : [];
        return [.. _jobs.Values.OrderBy(job => job.Name).Select(job => new JobStanding
        {
            Name = job.Name,
            Title = job.Title,
            Schedule = job.Cron,
            LastRun = _last.GetValueOrDefault(job.Name),
            NextRunAt = recurring.GetValueOrDefault(job.Name)?.NextExecution is { } next ? new DateTimeOffset(next, TimeSpan.Zero).ToOffset(ChinaTime.Offset) : null,
        })];
    }

    /// <inheritdoc/>
    public async Task<JobRun?> Run(string name, CancellationToken cancellationToken)
    {
        if (!_jobs.TryGetValue(name, out var job))
            return null;
        var turn = _turns.GetOrAdd(name, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellationToken);
        try
        {
            return _last[name] = await Measure(job, cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<JobRun> Measure(IJob job, CancellationToken cancellationToken)
    {
        var (startedAt, begun) = (ChinaTime.Now(clock), clock.GetTimestamp());
        try
        {
            return Result(startedAt, begun, await job.Run(cancellationToken), succeeded: true);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception, job.Name);
            return Result(startedAt, begun, $"未完成：{exception.Message}", succeeded: false);
        }
    }

    private JobRun Result(DateTimeOffset startedAt, long begun, string summary, bool succeeded) => new()
    {
        StartedAt = startedAt,
        Milliseconds = (long)clock.GetElapsedTime(begun).TotalMilliseconds,
        Summary = summary,
        Succeeded = succeeded,
    };

    [LoggerMessage(LogLevel.Error, "Job {Name} failed.")]
    private partial void LogFailed(Exception exception, string name);
}
