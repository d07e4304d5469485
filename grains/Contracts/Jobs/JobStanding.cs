namespace Jinping.Workflow.Contracts.Jobs;

/// <summary>A job and its runs.</summary>
[GenerateSerializer, Immutable, Alias("job-standing")]
public sealed record JobStanding
{
    /// <summary>Name, as in the address.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>What it does, in Chinese.</summary>
    [Id(1)] public required string Title { get; init; }

    /// <summary>When it runs: a cron expression in China Standard Time; null: only when asked for.</summary>
    [Id(2)] public string? Schedule { get; init; }

    /// <summary>Its last run, perhaps still under way, on whichever silo; null if it never ran.</summary>
    [Id(3)] public JobRun? LastRun { get; init; }

    /// <summary>Its next run; null when jobs are switched off, and of a job without a schedule.</summary>
    [Id(4)] public DateTimeOffset? NextRunAt { get; init; }
}
