using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Actors.Register;

/// <summary>A department's year as it was recorded until an instant.</summary>
public sealed record RecordedCounts
{
    /// <summary>The counts of cases that stand as they stood.</summary>
    public required ImmutableArray<LedgerCount> Counts { get; init; }

    /// <summary>Cases closed, or corrected, after the instant, as they stood: told by their timelines, for a row knows only the last closing.</summary>
    public required ImmutableArray<CaseFacts> ClosedSince { get; init; }
}
