namespace Jinping.Workflow.Contracts.Years;

/// <summary>年终结转 of one department.</summary>
[GenerateSerializer, Immutable, Alias("department-rollover")]
public sealed record DepartmentRollover
{
    /// <summary>The instant until which entries are counted, inclusive.</summary>
    [Id(0)] public required DateTimeOffset RecordedUntil { get; init; }

    /// <summary>结转下年度 as kept.</summary>
    [Id(1)] public required int CarriedForward { get; init; }

    /// <summary>SHA-256 of the kept ledger.</summary>
    [Id(2)] public required string Hash { get; init; }
}
