using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Actors.Departments;

/// <summary>What the hash of a ledger kept at a rollover covers.</summary>
public sealed record RolloverFigures
{
    /// <summary>部门代码.</summary>
    public required string Department { get; init; }

    /// <summary>台账.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>The instant until which entries are counted.</summary>
    public required DateTimeOffset RecordedUntil { get; init; }
}
