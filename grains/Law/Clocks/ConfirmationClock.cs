using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>C1 确认收到: ordinary mail, internet and fax count from the day both sides confirm, so a late confirmation is a hidden delay.</summary>
/// <remarks>条例第三十一条第（二）项、第（三）项; the length is 惯例：条例未规定</remarks>
[Rule("C1")]
public static class ConfirmationClock
{
    private static readonly string Article = Cite.Regulation(31).Text;

    /// <summary>Whether the channel counts from confirmation and not from arrival.</summary>
    public static bool AppliesTo(Channel channel) => channel is Channel.OrdinaryMail or Channel.Internet or Channel.Fax;

    /// <summary>The clock of a case; null for channels that count from arrival.</summary>
    public static Clock? Of(Request request, LegalContext context)
    {
        if (!AppliesTo(request.Origin.Channel))
            return null;
        var allowance = context.Conventions.ConfirmationBreachAfter;
        var derivation = context.Calendar.AddWorkingDays(request.Origin.ArrivedOn, allowance);
        return new Clock
        {
            Kind = ClockKind.Confirmation,
            State = StateOf(request, derivation.Due, context.Today),
            StartedOn = request.Origin.ArrivedOn,
            Allowance = allowance,
            MetOn = request.ReceivedOn,
            Article = Article,
        }.CountedBy(derivation);
    }

    private static ClockState StateOf(Request request, DateOnly due, DateOnly today) => request switch
    {
        { ReceivedOn: { } day } => day <= due ? ClockState.Met : ClockState.Breached,
        { IsClosed: true } => ClockState.Superseded,
        _ => today <= due ? ClockState.Running : ClockState.Breached,
    };
}
