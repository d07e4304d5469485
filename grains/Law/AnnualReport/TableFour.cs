using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>表四 政府信息公开行政复议、行政诉讼情况.</summary>
/// <remarks>条例第五十条第（三）项；国办公开办函〔2021〕30号 表四</remarks>
public sealed record TableFour
{
    private const string PendingColumn = "pending";
    private const string TotalColumn = "total";

    /// <summary>A year without any case.</summary>
    public static TableFour Zero { get; } = new();

    /// <summary>行政复议.</summary>
    public ReviewCounts Reconsideration { get; init; } = ReviewCounts.Zero;

    /// <summary>未经复议直接起诉.</summary>
    public ReviewCounts Litigation { get; init; } = ReviewCounts.Zero;

    /// <summary>复议后起诉.</summary>
    public ReviewCounts LitigationAfterReconsideration { get; init; } = ReviewCounts.Zero;

    /// <summary>The block of a remedy.</summary>
    public ReviewCounts this[ReviewKind kind] => kind switch
    {
        ReviewKind.Reconsideration => Reconsideration,
        ReviewKind.Litigation => Litigation,
        ReviewKind.LitigationAfterReconsideration => LitigationAfterReconsideration,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Table 四 of a year: every case filed by its end and not concluded before it, once, with its result if concluded in the year.</summary>
    /// <remarks>Cases carried over from last year are included, and a case counts once a year with its latest result. 惯例：条例未规定</remarks>
    /// <exception cref="ArgumentException">A case concluded without a result.</exception>
    [Rule("AR-L1", "AR-L3", "AR-L4")]
    public static TableFour Of(int year, IEnumerable<ReviewFacts> reviews) =>
        reviews.Where(review => CountsIn(review, year)).Aggregate(Zero, (table, review) => table.With(review.Kind, ResultIn(review, year)));

    /// <summary>Whether a review is counted in a cell of table 四 of a year.</summary>
    /// <param name="review">The review.</param>
    /// <param name="year">The year.</param>
    /// <param name="kind">The block.</param>
    /// <param name="column">Its column, as in <see cref="CellAddress"/>; 总计 counts them all.</param>
    public static bool Counts(ReviewFacts review, int year, ReviewKind kind, string column) =>
        review.Kind == kind && CountsIn(review, year) && (column == TotalColumn || column == (ResultIn(review, year) is { } result ? WireNames.Of(result) : PendingColumn));

    /// <summary>Cell by cell.</summary>
    public static TableFour operator +(TableFour left, TableFour right) => new()
    {
        Reconsideration = left.Reconsideration + right.Reconsideration,
        Litigation = left.Litigation + right.Litigation,
        LitigationAfterReconsideration = left.LitigationAfterReconsideration + right.LitigationAfterReconsideration,
    };

    private static bool CountsIn(ReviewFacts review, int year) =>
        review.FiledOn.Year <= year && !(review.ConcludedOn?.Year < year);

    private static ReviewResult? ResultIn(ReviewFacts review, int year) => review.ConcludedOn?.Year == year
        ? review.Result ?? throw new ArgumentException("A concluded review has a result.", nameof(review))
        : null;

    private TableFour With(ReviewKind kind, ReviewResult? result) => kind switch
    {
        ReviewKind.Reconsideration => this with { Reconsideration = Reconsideration.With(result) },
        ReviewKind.Litigation => this with { Litigation = Litigation.With(result) },
        ReviewKind.LitigationAfterReconsideration => this with { LitigationAfterReconsideration = LitigationAfterReconsideration.With(result) },
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
