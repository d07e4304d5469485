namespace Jinping.Workflow.Client.Jobs;

/// <summary>定时任务 as people see and start them; the silo has them.</summary>
public interface IJobBoard
{
    /// <summary>All jobs with their last and next run.</summary>
    public IReadOnlyList<JobStanding> List();

    /// <summary>Runs a job now and waits for it.</summary>
    /// <returns>What it did; null when there is no such job.</returns>
    public Task<JobRun?> Run(string name, CancellationToken cancellationToken);
}

/// <summary>A job and its runs.</summary>
public sealed record JobStanding
{
    /// <summary>Name, as in the address.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, in Chinese.</summary>
    public required string Title { get; init; }

    /// <summary>When it runs: a cron expression in China Standard Time.</summary>
    public required string Schedule { get; init; }

    /// <summary>Its last run; null if it never ran since the start.</summary>
    public JobRun? LastRun { get; init; }

    /// <summary>Its next run; null when jobs are switched off.</summary>
    public DateTimeOffset? NextRunAt { get; init; }
}

/// <summary>One run of a job.</summary>
public sealed record JobRun
{
    /// <summary>When it began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public required long Milliseconds { get; init; }

    /// <summary>What it found and did, in Chinese; the failure when it failed.</summary>
    public required string Summary { get; init; }

    /// <summary>Whether it came to its end.</summary>
    public required bool Succeeded { get; init; }
}
