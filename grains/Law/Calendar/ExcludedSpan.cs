namespace Jinping.Workflow.Law.Calendar;

/// <summary>扣除期间: days that do not count in a term, both ends inclusive.</summary>
/// <remarks>条例第三十三条第三款. A letter sent on S and answered on R excludes (S, R]: <see cref="From"/> is S + 1, <see cref="To"/> is R.</remarks>
public sealed record ExcludedSpan
{
    /// <summary>First day that does not count.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day that does not count. Before <see cref="From"/>: the span holds no day (asked and answered on one day).</summary>
    public required DateOnly To { get; init; }

    /// <summary>What the time was spent on, in Chinese, e.g. 征求第三方意见.</summary>
    public required string Reason { get; init; }

    /// <summary>Whether <paramref name="date"/> lies in the span.</summary>
    public bool Contains(DateOnly date) => From <= date && date <= To;
}
