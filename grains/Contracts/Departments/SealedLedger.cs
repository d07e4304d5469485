using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Contracts.Departments;

/// <summary>已封账的台账.</summary>
[GenerateSerializer, Immutable, Alias("sealed-ledger")]
public sealed record SealedLedger
{
    /// <summary>台账.</summary>
    [Id(0)] public required Ledger Ledger { get; init; }

    /// <summary>表四.</summary>
    [Id(1)] public required TableFour Table4 { get; init; }

    /// <summary>Figures as they were at sealing; null when none were handed in.</summary>
    [Id(2)] public DepartmentFigures? Figures { get; init; }

    /// <summary>The instant of sealing.</summary>
    [Id(3)] public required DateTimeOffset SealedAt { get; init; }

    /// <summary>SHA-256 over the ledger's JSON, 64 hexadecimal digits: proof of what was sealed.</summary>
    [Id(4)] public required string Hash { get; init; }
}
