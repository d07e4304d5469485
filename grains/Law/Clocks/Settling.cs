using System.Collections.Immutable;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>Keeps the terms of a closed case as they stood at its closing, whatever the calendar says later.</summary>
[Rule("G11")]
internal static class Settling
{
    /// <summary>What a closing keeps of the clocks and breaches counted when it was recorded.</summary>
    public static Settlement Of(ImmutableArray<Clock> clocks, ImmutableArray<Breach> breaches) =>
        new() { Terms = [.. clocks.Select(TermOf)], Breaches = breaches };

    /// <summary>Clocks counted by today's calendar, put back to what was kept of them; those of which nothing was kept stay.</summary>
    public static ImmutableArray<Clock> Restore(ImmutableArray<Clock> counted, Settlement settlement)
    {
        var kept = settlement.Terms.ToList();
        return [.. counted.Select(clock => kept.Find(term => term.Clock == clock.Kind && term.Party == clock.Party) is { } term && kept.Remove(term) ? Restore(clock, term) : clock)];
    }

    // A derivation by another calendar would contradict the day that was kept.
    private static Clock Restore(Clock counted, SettledTerm term) => counted with
    {
        State = term.State,
        DueOn = term.DueOn,
        Excluded = term.Excluded ?? [],
        IsProvisional = counted.IsProvisional && counted.DueOn == term.DueOn,
        Derivation = counted.DueOn == term.DueOn ? counted.Derivation : null,
    };

    private static SettledTerm TermOf(Clock clock) => new()
    {
        Clock = clock.Kind,
        Party = clock.Party,
        State = clock.State,
        DueOn = clock.DueOn,
        Excluded = clock.Excluded.IsEmpty ? null : clock.Excluded,
    };
}
