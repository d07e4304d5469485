using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Jobs;

/// <summary>定时任务 as people see and start them; the silos have them.</summary>
public interface IJobBoard
{
    /// <summary>All jobs with their last and next run.</summary>
    public Task<ImmutableArray<JobStanding>> List(CancellationToken cancellationToken);

    /// <summary>The kept runs of a job on whichever silo, the newest first.</summary>
    /// <returns>Null when there is no such job.</returns>
    public Task<ImmutableArray<JobRun>?> Runs(string name, CancellationToken cancellationToken);

    /// <summary>Runs a job now and waits for it; of several who ask at once each gets a run that began after it asked, perhaps the same one.</summary>
    /// <returns>What it did, also when it failed; null when there is no such job.</returns>
    public Task<JobRun?> Run(string name, CancellationToken cancellationToken);
}

/// <summary>A job and its runs.</summary>
public sealed record JobStanding
{
    /// <summary>Name, as in the address.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in Chinese.</summary>
    public required string Title { get; init; }

    /// <summary>When it runs: a cron expression in China Standard Time; null: only when asked for.</summary>
    public string? Schedule { get; init; }

    /// <summary>Its last run, perhaps still under way, on whichever silo; null if it never ran.</summary>
    public JobRun? LastRun { get; init; }

    /// <summary>Its next run; null when jobs are switched off, and of a job without a schedule.</summary>
    public DateTimeOffset? NextRunAt { get; init; }
}

/// <summary>One run of a job.</summary>
public sealed record JobRun
{
    /// <summary>Name of the job.</summary>
    public required string Job { get; init; }

    /// <summary>The silo it ran on: machine and port.</summary>
    public required string Silo { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, in milliseconds; null while it runs, and when it was broken off with its silo.</summary>
    public long? Milliseconds { get; init; }

    /// <summary>What it found, in Chinese; while it runs, and when it was broken off, how far it came; null when it told nothing, and when it failed.</summary>
    public string? Found { get; init; }

    /// <summary>What it did, in Chinese; the failure when it failed; null before it has ended.</summary>
    public string? Done { get; init; }

    /// <summary>Whether it came to its end; null while it runs.</summary>
    public bool? Succeeded { get; init; }

    /// <summary>What it found and did.</summary>
    public string Summary => Found + Done;
}
