namespace Jinping.Workflow.Contracts.Jobs;

/// <summary>One run of a job.</summary>
[GenerateSerializer, Immutable, Alias("job-run")]
public sealed record JobRun
{
    /// <summary>Name of the job.</summary>
    [Id(0)] public required string Job { get; init; }

    /// <summary>The silo it ran on: machine and port.</summary>
    [Id(1)] public required string Silo { get; init; }

    /// <summary>When it began.</summary>
    [Id(2)] public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long it took, in milliseconds; null while it runs, and when it was broken off with its silo.</summary>
    [Id(3)] public long? Milliseconds { get; init; }

    /// <summary>What it found, in Chinese; while it runs, and when it was broken off, how far it came; null when it told nothing, and when it failed.</summary>
    [Id(4)] public string? Found { get; init; }

    /// <summary>What it did, in Chinese; the failure when it failed; null before it has ended.</summary>
    [Id(5)] public string? Done { get; init; }

    /// <summary>Whether it came to its end; null while it runs.</summary>
    [Id(6)] public bool? Succeeded { get; init; }

    /// <summary>What it found and did.</summary>
    public string Summary => Found + Done;
}
