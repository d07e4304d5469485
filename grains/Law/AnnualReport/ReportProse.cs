using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>正文所载: what of the prose the rules look at beside its numbers.</summary>
public sealed record ReportProse
{
    /// <summary>The chapters whose headings are there, 1–6, in order.</summary>
    public required ImmutableArray<int> Chapters { get; init; }

    /// <summary>Line on which the notice of 2019 (国办公开办函〔2019〕60号) is cited; null where it is not.</summary>
    public int? CitesNoticeOf2019 { get; init; }

    /// <summary>The first day of the period of counting; null when not stated.</summary>
    public DateOnly? PeriodFrom { get; init; }

    /// <summary>The last day of the period of counting; null when not stated.</summary>
    public DateOnly? PeriodTo { get; init; }

    /// <summary>Whether section 六 says anything about processing fees; null when the copy has no section 六.</summary>
    public bool? StatesFees { get; init; }

    /// <summary>Whether the copy ends before the report does: what comes after is then not missing but not at hand.</summary>
    public bool IsCut { get; init; }

    /// <summary>Sums and shares that the prose works out and that do not come out.</summary>
    public ImmutableArray<ProseSlip> Arithmetic { get; init; } = [];
}

/// <summary>A sum or a share stated in the prose that does not come out.</summary>
/// <param name="Text">The words.</param>
/// <param name="Stated">The figure stated.</param>
/// <param name="Expected">The figure that comes out.</param>
/// <param name="IsShare">Whether it is a share in percent, else a sum.</param>
public sealed record ProseSlip(string Text, decimal Stated, decimal Expected, bool IsShare)
{
    /// <summary>Line of the source, from 1; null where it has none.</summary>
    public int? Line { get; init; }

    /// <summary>The place in the file.</summary>
    public SourcePlace? Place { get; init; }
}
