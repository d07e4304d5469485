using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Actors.Years;

/// <summary>What is stored of a reporting year.</summary>
public sealed record ReportingYearDocument
{
    /// <summary>环节.</summary>
    public YearStatus Status { get; init; } = YearStatus.Open;

    /// <summary>What was done, in order.</summary>
    public ImmutableList<YearEntry> History { get; init; } = [];

    /// <summary>年终结转: counts of each department as they were rolled over, by code; empty before.</summary>
    public ImmutableSortedDictionary<string, Ledger> RolledOver { get; init; } = ImmutableSortedDictionary<string, Ledger>.Empty;
}
