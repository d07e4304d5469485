using System.Collections.Immutable;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Fees;

/// <summary>收费标准: the two scales of the information-processing fee (信息处理费), as in force from a day on.</summary>
/// <remarks>
/// 条例第四十二条；信息处理费管理办法第二条至第五条. Disclosure is free; the fee answers requests whose number or frequency is clearly beyond the
/// reasonable. The organ may charge, it need not; no waiver for hardship and no first-time exemption is known: the free bracket is the only one.
/// </remarks>
[Rule("F1", "F2", "F7")]
public sealed record FeeSchedule
{
    /// <summary>Most requests or pages a fee is computed for; the edge refuses more.</summary>
    public const int MostUnits = 1_000_000;

    private static readonly ImmutableArray<FeeSchedule> Schedules = [Of2021()];

    /// <summary>First day on which a fee may be charged by it.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>按件: the price of the applicant's n-th request of a calendar month (自然月).</summary>
    [Rule("F4")]
    public required ProgressiveScale ItemScale { get; init; }

    /// <summary>按量: the price of the n-th page of one request.</summary>
    [Rule("F5")]
    public required ProgressiveScale PageScale { get; init; }

    /// <summary>The text it stands in.</summary>
    public required Citation Article { get; init; }

    /// <summary>The schedule that applies on a day; null when no such fee may be charged (before 2021-01-01).</summary>
    /// <param name="date">The day of the fee notice (惯例：条例未规定).</param>
    [Rule("F13")]
    public static FeeSchedule? InForceOn(DateOnly date) =>
        Schedules.LastOrDefault(schedule => schedule.EffectiveFrom <= date);

    /// <summary>Whether pages may be charged: only where copies are handed out, not where the applicant is told where to find what is public already.</summary>
    /// <remarks>信息处理费管理办法第五条</remarks>
    [Rule("F6")]
    public static bool PerPageAppliesTo(Disposition disposition) =>
        disposition is Disposition.Provided or Disposition.PartlyDisclosed;

    /// <summary>
    /// The fee of one request by its rank among the applicant's of the month; split by 一事一申请 into units, it takes consecutive ranks. Any kind of
    /// decision may be charged so.
    /// </summary>
    /// <param name="firstRank">Rank of the first unit, from 1.</param>
    /// <param name="units">Number of units, usually 1; at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rank is not in 1–<see cref="MostUnits"/>, or the number is negative.</exception>
    [Rule("F3", "F4", "FC4", "FC5")]
    public Money PerItems(int firstRank, int units)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstRank, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)firstRank + units - 1, MostUnits, nameof(units));
        return new Money(ItemScale.SumOf(firstRank + units - 1) - ItemScale.SumOf(firstRank - 1));
    }

    /// <summary>The fee of one request by pages; pages of other requests are not added.</summary>
    /// <param name="pages">Sides of A4 or smaller, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">Not in 0–<see cref="MostUnits"/>.</exception>
    [Rule("F5", "F6", "FC6")]
    public Money PerPage(int pages)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(pages);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pages, MostUnits);
        return new Money(PageScale.SumOf(pages));
    }

    /// <summary>Both amounts, for the officer to see before choosing one.</summary>
    /// <param name="firstRank">Rank of the request in the applicant's month, from 1.</param>
    /// <param name="units">Units it is split into, usually 1.</param>
    /// <param name="pages">Pages wanted; null when no copies are handed out, then pages cannot be charged.</param>
    /// <exception cref="ArgumentOutOfRangeException">As <see cref="PerItems"/> and <see cref="PerPage"/>.</exception>
    [Rule("FC8")]
    public FeeQuote Quote(int firstRank, int units, int? pages) => new()
    {
        PerItem = PerItems(firstRank, units),
        PerPage = pages is { } wanted ? PerPage(wanted) : null,
    };

    private static FeeSchedule Of2021() => new()
    {
        EffectiveFrom = new DateOnly(2021, 1, 1),
        Article = Cite.FeeMeasures(3),
        ItemScale = new()
        {
            Brackets =
            [
                new() { After = 0, Price = 0 },
                new() { After = 10, Price = 100 },
                new() { After = 30, Price = 200, Rise = 100, Width = 10 },
            ],
        },
        PageScale = new()
        {
            Brackets =
            [
                new() { After = 0, Price = 0 },
                new() { After = 30, Price = 10 },
                new() { After = 100, Price = 20 },
                new() { After = 200, Price = 40 },
            ],
        },
    };
}
