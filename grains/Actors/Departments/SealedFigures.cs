using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Actors.Departments;

/// <summary>What the hash of a sealed ledger covers.</summary>
public sealed record SealedFigures
{
    /// <summary>台账.</summary>
    public required Ledger Ledger { get; init; }

    /// <summary>表四.</summary>
    public required TableFour Table4 { get; init; }

    /// <summary>报送的数据; null when none were handed in.</summary>
    public DepartmentFigures? Figures { get; init; }
}
