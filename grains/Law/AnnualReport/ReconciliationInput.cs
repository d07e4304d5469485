using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>What the reconciliation rules look at: a report, and what is known beside it. A rule that needs what is not given is skipped.</summary>
public sealed record ReconciliationInput
{
    /// <summary>The report checked.</summary>
    public required ReportFigures Report { get; init; }

    /// <summary>The same organ's report of the year before; null when not at hand.</summary>
    public ReportFigures? Previous { get; init; }

    /// <summary>The reports of which this one is the sum; empty when not at hand.</summary>
    public ImmutableArray<ReportFigures> Parts { get; init; } = [];

    /// <summary>Whether this report was published, and so may count more than the parts at hand: differences are then questions, not errors.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Whether the organ was reorganised since last year: what it carries over may then differ.</summary>
    public bool WasReorganised { get; init; }

    /// <summary>What the cases, or section 六, say about notices; null when not known.</summary>
    public NoticeEvidence? Notices { get; init; }

    /// <summary>What the prose holds beside its numbers; null for a report that has none yet.</summary>
    public ReportProse? Prose { get; init; }

    /// <summary>The reviews counted in table 四, with the outcomes under review; empty when not at hand.</summary>
    public ImmutableArray<ReviewFacts> Reviews { get; init; } = [];
}

/// <summary>Notices sent, as the cases or the report's section 六 tell.</summary>
public sealed record NoticeEvidence
{
    /// <summary>补正告知 sent for requests closed in the year; null when not known.</summary>
    public int? SupplementNotices { get; init; }

    /// <summary>收费通知 sent; null when not known.</summary>
    public int? FeeNotices { get; init; }

    /// <summary>Whether section 六 says anything about processing fees; null when not known.</summary>
    public bool? SectionSixStatesFees { get; init; }
}
