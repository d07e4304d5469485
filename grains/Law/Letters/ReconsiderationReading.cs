using System.Collections.Immutable;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Remedies;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Letters;

/// <summary>复议前置范围的理解: from a day on these dispositions, too, go to reconsideration first. It holds until the next rule: for readings of 2024 that is 2025-06-01.</summary>
/// <remarks>法释〔2025〕8号第一条 names 条例 Articles 14–16; what else is 不予公开 (行政查询事项) was unsettled before, and is a matter of the court's district since.</remarks>
[Rule("L-R4")]
public sealed record ReconsiderationReading
{
    /// <summary>First date of a letter it applies to.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The dispositions added.</summary>
    public required ImmutableArray<Disposition> Also { get; init; }

    internal ReconsiderationFirstRule ToRule() => ReconsiderationFirst.Statutory.InForceOn(From) is { } statutory
        ? statutory with { EffectiveFrom = From, Dispositions = statutory.Dispositions.Union(Also) }
        : throw new ArgumentOutOfRangeException(nameof(From), From, "Before 2024 nothing went to reconsideration first.");
}
