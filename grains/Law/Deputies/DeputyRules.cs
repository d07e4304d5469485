using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Deputies;

/// <summary>代办的规则: who stands in for whom on a day, and which arrangement cannot be.</summary>
/// <remarks>惯例：条例未规定. A deputy who is absent too is stood in for by the own deputy, so arrangements may form a chain; never a circle.</remarks>
public static class DeputyRules
{
    /// <summary>The longest absence, in days.</summary>
    public const int LongestDays = 366;

    /// <summary>Why an arrangement cannot be made; null when it can.</summary>
    /// <param name="known">All other arrangements.</param>
    /// <param name="proposed">The one to be made.</param>
    /// <param name="today">Today.</param>
    public static Refusal? Refuse(IEnumerable<Deputation> known, Deputation proposed, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(proposed);
        var errors = new FieldErrors();
        if (proposed.To < proposed.From)
            errors.Add("to", "代办的最后一日不能早于第一日");
        else if (proposed.To < today)
            errors.Add("to", "代办的最后一日不能早于今天");
        else if (proposed.To.DayNumber - proposed.From.DayNumber >= LongestDays)
            errors.Add("to", $"一次代办最长{LongestDays}日");
        if (proposed.IsOf(proposed.Deputy))
            errors.Add("deputy", "代办人不能是本人");
        errors.CheckText("reason", proposed.Reason, "事由", TextLimits.Text);
        if (errors.ToRefusal() is { } malformed)
            return malformed;
        return Circle([.. known], proposed, proposed.Deputy, proposed.From, proposed.To, [proposed.Officer]) is { } circle
            ? Refusal.Of(RefusalCodes.DeputyCircle, $"代办不能首尾相接：{string.Join(" → ", circle)}。请另选代办人，或者错开日期。")
            : null;
    }

    /// <summary>Whoever does an officer's work on a day: the last of the chain; the officer where nobody stands in.</summary>
    public static string HandlerOn(IReadOnlyCollection<Deputation> known, string officer, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(known);
        var handler = officer;
        // No circle was ever let in; the bound only says that this ends.
        for (var steps = 0; steps <= known.Count && known.FirstOrDefault(d => d.IsOf(handler) && d.HoldsOn(day)) is { } arranged; steps++)
            handler = arranged.Deputy;
        return handler;
    }

    /// <summary>The absent officers whose work somebody does on a day, in order of name.</summary>
    public static ImmutableArray<string> AbsentFor(IReadOnlyCollection<Deputation> known, string deputy, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(known);
        return
        [
            .. known.Where(d => d.HoldsOn(day)).Select(d => d.Officer).Distinct(StringComparer.OrdinalIgnoreCase)
                .Where(officer => string.Equals(HandlerOn(known, officer, day), deputy, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>代：who records for whom, as timelines name it.</summary>
    /// <param name="recorded">记录人.</param>
    /// <param name="officer">姓名 of whose case it is.</param>
    public static string OnBehalf(string recorded, string officer) => string.Create(CultureInfo.InvariantCulture, $"{recorded}代{officer}");

    // Only what overlaps in time can close a circle.
    private static ImmutableArray<string>? Circle(ImmutableArray<Deputation> known, Deputation proposed, string at, DateOnly from, DateOnly to, ImmutableArray<string> way)
    {
        if (proposed.IsOf(at))
            return way.Add(at);
        if (way.Length > known.Length + 1)
            return null;
        foreach (var next in known.Where(d => d.IsOf(at) && d.From <= to && from <= d.To))
        {
            if (Circle(known, proposed, next.Deputy, next.From > from ? next.From : from, next.To < to ? next.To : to, way.Add(at)) is { } circle)
                return circle;
        }
        return null;
    }
}
