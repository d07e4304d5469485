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

    /// <summary>已发布的版本, in order; those published by a program that kept none are missing.</summary>
    public ImmutableList<PublishedVersion> Published { get; init; } = [];

    /// <summary>叙述部分 of the authority's own report, by section.</summary>
    public ImmutableSortedDictionary<string, string> Narrative { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>年终结转: instant and proofs; null before it began, and in years rolled over by a program that kept none.</summary>
    public StoredRollover? Rollover { get; init; }

    /// <summary>Counts of each department, by code, in years rolled over by a program that kept no hashes; only read.</summary>
    public ImmutableSortedDictionary<string, Ledger> RolledOver { get; init; } = ImmutableSortedDictionary<string, Ledger>.Empty;
}

/// <summary>年终结转 as a year keeps it; the ledgers themselves lie with the departments.</summary>
public sealed record StoredRollover
{
    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>The instant until which entries are counted, inclusive; fixed when the rollover begins, so that one broken off goes on by the same.</summary>
    public required DateTimeOffset RecordedUntil { get; init; }

    /// <summary>Hash of each department's kept ledger, by code; empty until all are kept.</summary>
    public ImmutableSortedDictionary<string, string> Hashes { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>结转下年度 of them all.</summary>
    public int CarriedForward { get; init; }
}
