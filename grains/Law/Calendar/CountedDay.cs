namespace Jinping.Workflow.Law.Calendar;

/// <summary>One calendar day of a derivation: counted as the n-th, or skipped, and why.</summary>
public sealed record CountedDay
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Its number in the term, from 1; null when it does not count.</summary>
    public int? Counted { get; init; }

    /// <summary>Why it counts or not, in Chinese: 工作日, 调休上班（国庆节）, 周末, 放假（国庆节）, 法定节假日（暂定）, 依法扣除（征求第三方意见）.</summary>
    public required string Reason { get; init; }
}
