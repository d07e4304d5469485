using Jinping.Workflow.Law.Dispositions;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>复议、诉讼案件: what table 四 needs to know of one case (件) against the organ's disclosure work.</summary>
public sealed record ReviewFacts
{
    /// <summary>Which remedy was used.</summary>
    public required ReviewKind Kind { get; init; }

    /// <summary>The day it was filed.</summary>
    public required DateOnly FiledOn { get; init; }

    /// <summary>The day of its latest result; null while pending (尚未审结).</summary>
    public DateOnly? ConcludedOn { get; init; }

    /// <summary>Its latest result; null while pending.</summary>
    public ReviewResult? Result { get; init; }

    /// <summary>The outcome under review; null when not known.</summary>
    public Disposition? Disposition { get; init; }
}
