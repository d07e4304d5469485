using System.Collections.Immutable;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>违法留痕: what the organ did late or still owes, read off the clocks.</summary>
public static class Breaches
{
    /// <summary>All breaches of a case on the context's day.</summary>
    /// <remarks>A closed case shows its breaches as they stood when it was closed (G11).</remarks>
    public static ImmutableArray<Breach> Of(Request request, LegalContext context) =>
        request.Closing?.Settlement is { } settlement ? settlement.Breaches : Counted(request, context);

    /// <summary>逾期办结: the breach of the reply period that the closing itself was; null when the case is open, or was closed in time.</summary>
    public static Breach? OfClosing(Request request, LegalContext context) => request.Closing is { } closing
        ? Of(request, context).LastOrDefault(breach => breach.Clock == ClockKind.Reply && breach.On == closing.On && request.CurrentRun is not null)
        : null;

    /// <summary>The breaches counted by the context's calendar.</summary>
    internal static ImmutableArray<Breach> Counted(Request request, LegalContext context)
    {
        var breaches = ImmutableArray.CreateBuilder<Breach>();
        for (var i = 0; i < request.ReplyRuns.Count; i++)
        {
            var clock = ReplyClock.Of(request, request.ReplyRuns[i], context);
            // A notice sent after the due date supersedes the clock, but does not undo its breach.
            var doneOn = request.ReplyRuns[i].SupersededOn ?? clock.MetOn;
            AddIfLate(breaches, clock, doneOn, context);
        }
        if (SupplementNoticeClock.Of(request, context) is { MetOn: { } sentOn } notice)
            AddIfLate(breaches, notice, sentOn, context);
        if (ConfirmationClock.Of(request, context) is { State: ClockState.Breached } confirmation)
            AddIfLate(breaches, confirmation, confirmation.MetOn, context);
        return breaches.ToImmutable();
    }

    private static void AddIfLate(ImmutableArray<Breach>.Builder breaches, Clock clock, DateOnly? doneOn, LegalContext context)
    {
        if (clock.DueOn is not { } dueOn || (doneOn ?? context.Today) <= dueOn)
            return;
        breaches.Add(new Breach
        {
            Clock = clock.Kind,
            DueOn = dueOn,
            On = doneOn,
            WorkingDaysLate = context.Calendar.WorkingDaysBetween(dueOn, doneOn ?? context.Today),
        });
    }
}
