using System.Collections.Immutable;

namespace Jinping.Workflow.Actors.Register;

/// <summary>A department's year as the register has it, and the department's open cases, both of one moment: which news the counts have is known by the versions of the cases.</summary>
public sealed record CountedYear
{
    /// <summary>台账: one count for every combination that occurs. Cases without a day of receipt count nowhere.</summary>
    public required ImmutableArray<LedgerCount> Counts { get; init; }

    /// <summary>All open cases that the department received, of whatever year, by number.</summary>
    public required ImmutableArray<OpenCase> Open { get; init; }
}
