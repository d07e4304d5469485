using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Fees;

/// <summary>What one request would cost by either scale; only one of them may be charged.</summary>
[Rule("F2", "FC8")]
public sealed record FeeQuote
{
    /// <summary>按件.</summary>
    public required Money PerItem { get; init; }

    /// <summary>按量; null when no copies are handed out.</summary>
    public required Money? PerPage { get; init; }

    /// <summary>The amount by the chosen scale; null when that scale cannot be used.</summary>
    public Money? By(FeeBasis basis) => basis == FeeBasis.PerItem ? PerItem : PerPage;
}
