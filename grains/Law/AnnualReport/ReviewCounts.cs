using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>One block of table 四: five whole numbers (件), the last the sum of the others.</summary>
public sealed record ReviewCounts
{
    /// <summary>A block in which nothing was counted.</summary>
    public static ReviewCounts Zero { get; } = new();

    /// <summary>结果维持.</summary>
    public int Upheld { get; init; }

    /// <summary>结果纠正.</summary>
    public int Corrected { get; init; }

    /// <summary>其他结果.</summary>
    public int Other { get; init; }

    /// <summary>尚未审结: pending on 31 December.</summary>
    public int Pending { get; init; }

    /// <summary>总计: computed, so AR-K6 holds by construction.</summary>
    [Rule("AR-K6")]
    public int Total => Upheld + Corrected + Other + Pending;

    /// <summary>Cell by cell.</summary>
    public static ReviewCounts operator +(ReviewCounts left, ReviewCounts right) => new()
    {
        Upheld = left.Upheld + right.Upheld,
        Corrected = left.Corrected + right.Corrected,
        Other = left.Other + right.Other,
        Pending = left.Pending + right.Pending,
    };

    /// <summary>The block with one case more, by its result in the year; null is pending.</summary>
    internal ReviewCounts With(ReviewResult? result) => result switch
    {
        ReviewResult.Upheld => this with { Upheld = Upheld + 1 },
        ReviewResult.Corrected => this with { Corrected = Corrected + 1 },
        ReviewResult.Other => this with { Other = Other + 1 },
        null => this with { Pending = Pending + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, null),
    };
}
