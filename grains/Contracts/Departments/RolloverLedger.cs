using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Contracts.Departments;

/// <summary>结转台账: a department's counts of a year as they were recorded when the year was rolled over. Never changed afterwards.</summary>
/// <remarks>What is recorded later (late entries, corrections, closings) has a later instant, so these counts can be reproduced from the timelines at any time.</remarks>
[GenerateSerializer, Immutable, Alias("rollover-ledger")]
public sealed record RolloverLedger
{
    /// <summary>部门代码.</summary>
    [Id(0)] public required string Department { get; init; }

    /// <summary>台账.</summary>
    [Id(1)] public required Ledger Ledger { get; init; }

    /// <summary>Every entry recorded until this instant, inclusive, is counted, and none recorded after it. The same for all departments of the year.</summary>
    [Id(2)] public required DateTimeOffset RecordedUntil { get; init; }

    /// <summary>SHA-256 over the JSON of the three above, 64 hexadecimal digits: proof of what was kept.</summary>
    [Id(3)] public required string Hash { get; init; }
}
