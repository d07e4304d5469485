using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Calendar;

/// <summary>A set of days put together from excluded spans (扣除期间): a union, so a day in two spans is excluded once.</summary>
/// <remarks>条例第三十三条第三款</remarks>
[Rule("C7", "C8")]
public sealed class DaySet
{
    private DaySet(ImmutableArray<ExcludedSpan> spans) => Spans = spans;

    /// <summary>No day.</summary>
    public static DaySet Empty { get; } = new([]);

    /// <summary>The spans that hold at least one day, by first day; they may overlap.</summary>
    public ImmutableArray<ExcludedSpan> Spans { get; }

    /// <summary>The union of <paramref name="spans"/>; spans without a day are left out.</summary>
    public static DaySet Of(IEnumerable<ExcludedSpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        ImmutableArray<ExcludedSpan> held = [.. spans.Where(span => span.From <= span.To).OrderBy(span => span.From).ThenBy(span => span.To)];
        return held.IsEmpty ? Empty : new DaySet(held);
    }

    /// <summary>Whether <paramref name="date"/> is excluded.</summary>
    public bool Contains(DateOnly date)
    {
        foreach (var span in Spans)
        {
            if (span.From > date)
                return false;
            if (date <= span.To)
                return true;
        }
        return false;
    }

    /// <summary>Why <paramref name="date"/> is excluded: the reasons of all spans that hold it, each once, joined by 、; null when it is not.</summary>
    public string? ReasonFor(DateOnly date)
    {
        string? reason = null;
        foreach (var span in Spans)
        {
            if (span.Contains(date))
                reason = Joined(reason, span.Reason);
        }
        return reason;
    }

    private static string Joined(string? reasons, string next) =>
        reasons is null ? next
        : reasons.Split('、').Contains(next) ? reasons
        : $"{reasons}、{next}";
}
