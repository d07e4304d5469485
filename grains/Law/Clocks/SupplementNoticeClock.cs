using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>C2 补正告知期限: the time the organ has to say what is unclear.</summary>
/// <remarks>条例第三十条</remarks>
[Rule("C2")]
public static class SupplementNoticeClock
{
    /// <summary>Length, in working days.</summary>
    public const int Allowance = 7;

    private static readonly string Article = Cite.Regulation(30).Text;

    /// <summary>The clock of a case; null before receipt.</summary>
    public static Clock? Of(Request request, LegalContext context)
    {
        if (request.ReceivedOn is not { } receivedOn)
            return null;
        var derivation = context.Calendar.AddWorkingDays(receivedOn, Allowance);
        return new Clock
        {
            Kind = ClockKind.SupplementNotice,
            State = StateOf(request, derivation.Due, context.Today),
            StartedOn = receivedOn,
            Allowance = Allowance,
            MetOn = request.Supplement?.SentOn,
            Article = Article,
        }.CountedBy(derivation);
    }

    private static ClockState StateOf(Request request, DateOnly due, DateOnly today) => request switch
    {
        { Supplement: { } notice } => notice.SentOn <= due ? ClockState.Met : ClockState.Breached,
        { IsClosed: true } => ClockState.Superseded,
        // Nothing unclear, nothing owed: the chance to ask in time has passed, no duty was missed.
        _ => today <= due ? ClockState.Running : ClockState.Lapsed,
    };
}
