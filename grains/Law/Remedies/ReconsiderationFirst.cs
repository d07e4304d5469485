using System.Collections.Immutable;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>复议前置: for which dispositions the applicant must go to reconsideration before any court, by the date of the letter.</summary>
/// <remarks>
/// 行政复议法第二十三条第一款第（四）项, in force 2024-01-01: 「申请政府信息公开，行政机关不予公开」. Until 法释〔2025〕8号 (2025-06-01) the reach of
/// 不予公开 was unsettled; an authority that read it wider for that time puts its own rule in with <see cref="With"/>.
/// </remarks>
[Rule("C14", "L-R3", "L-R4")]
public sealed record ReconsiderationFirst
{
    /// <summary>No disclosure case had to go to reconsideration first before this day.</summary>
    public static readonly DateOnly Earliest = new(2024, 1, 1);

    private static readonly ImmutableHashSet<Disposition> NotDisclosed =
        [.. Enum.GetValues<Disposition>().Where(disposition => RemedyTypes.Of(disposition) == RemedyType.A)];

    /// <summary>The rules as the law has them.</summary>
    public static ReconsiderationFirst Statutory { get; } = new()
    {
        Rules =
        [
            new()
            {
                EffectiveFrom = Earliest,
                Dispositions = NotDisclosed,
                Article = Cite.ReconsiderationLaw(23, 1, 4),
            },
            // The same reach, now settled by 法释〔2025〕8号第一条: here a wider local reading of the years before comes to its end.
            new()
            {
                EffectiveFrom = new DateOnly(2025, 6, 1),
                Dispositions = NotDisclosed,
                Article = Cite.ReconsiderationLaw(23, 1, 4),
            },
        ],
    };

    /// <summary>The rules by first day; each holds until the next.</summary>
    public required ImmutableArray<ReconsiderationFirstRule> Rules { get; init; }

    /// <summary>The rule in force on a day; null before the first.</summary>
    public ReconsiderationFirstRule? InForceOn(DateOnly letterOn) =>
        Rules.LastOrDefault(rule => rule.EffectiveFrom <= letterOn);

    /// <summary>Whether reconsideration comes first.</summary>
    /// <param name="disposition">The outcome the letter tells.</param>
    /// <param name="letterOn">Date of the letter (惯例：条例未规定).</param>
    public bool AppliesTo(Disposition disposition, DateOnly letterOn) =>
        InForceOn(letterOn)?.Dispositions.Contains(disposition) ?? false;

    /// <summary>These rules with one more, which replaces the one of the same first day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rule begins before <see cref="Earliest"/>.</exception>
    public ReconsiderationFirst With(ReconsiderationFirstRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentOutOfRangeException.ThrowIfLessThan(rule.EffectiveFrom, Earliest, nameof(rule));
        return new ReconsiderationFirst
        {
            Rules = [.. Rules.Where(held => held.EffectiveFrom != rule.EffectiveFrom).Append(rule).OrderBy(held => held.EffectiveFrom)],
        };
    }
}
