using Jinping.Workflow.Law.Dispositions;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>What must be known of a final letter to word its remedy paragraph.</summary>
public sealed record RemedyLetter
{
    /// <summary>The outcome it tells.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>Date of the letter (成文日期): it decides which version of the law the paragraph follows (惯例：条例未规定).</summary>
    public required DateOnly LetterOn { get; init; }

    /// <summary>The kind of organ in whose name it goes out.</summary>
    public required OrganKind SignedBy { get; init; }

    /// <summary>Whether it is delivered through the internet.</summary>
    public required bool IsDeliveredOnline { get; init; }
}
