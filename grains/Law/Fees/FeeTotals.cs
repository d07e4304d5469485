using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Fees;

/// <summary>收取信息处理费情况: what section 六 of the annual report says about fees; the amount received is also part of table 二 (行政事业性收费).</summary>
/// <remarks>An administrative charge: paid into the treasury of the same level, against a fiscal receipt (财政票据).</remarks>
[Rule("F11", "F12")]
public sealed record FeeTotals
{
    /// <summary>No fee at all.</summary>
    public static FeeTotals None { get; } = new() { Notices = 0, Noticed = Money.Zero, Received = Money.Zero };

    /// <summary>Number of fee notices issued in the year.</summary>
    public required int Notices { get; init; }

    /// <summary>Total of the amounts noticed.</summary>
    public required Money Noticed { get; init; }

    /// <summary>Total of the amounts actually received.</summary>
    public required Money Received { get; init; }

    /// <summary>These totals with one more notice.</summary>
    public FeeTotals With(Money noticed, Money received) => this + new FeeTotals { Notices = 1, Noticed = noticed, Received = received };

    /// <summary>The totals of both.</summary>
    public static FeeTotals operator +(FeeTotals left, FeeTotals right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new FeeTotals
        {
            Notices = left.Notices + right.Notices,
            Noticed = left.Noticed + right.Noticed,
            Received = left.Received + right.Received,
        };
    }

    /// <summary>The totals of both, for languages without operators.</summary>
    public static FeeTotals Add(FeeTotals left, FeeTotals right) => left + right;
}
