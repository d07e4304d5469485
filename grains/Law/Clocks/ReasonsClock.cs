using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>C9 说明理由期限: the applicant's time to explain a mass of requests. It does not stop the reply clock.</summary>
/// <remarks>条例第三十五条; its length is 惯例：条例未规定</remarks>
[Rule("C9", "RN4")]
public static class ReasonsClock
{
    private static readonly string Article = Cite.Regulation(35).Text;

    /// <summary>The last day to explain, with its derivation.</summary>
    public static Derivation Due(ReasonsRequest reasons, WorkCalendar calendar) =>
        Terms.NotBefore(reasons.StatedLastOn, reasons.AskedOn, reasons.PeriodWorkingDays, calendar);

    /// <summary>The clock of a case; null when no reasons were asked for.</summary>
    public static Clock? Of(Request request, LegalContext context)
    {
        if (request.Reasons is not { } reasons)
            return null;
        var derivation = Due(reasons, context.Calendar);
        return new Clock
        {
            Kind = ClockKind.Reasons,
            State = Terms.StateOf(derivation.Due, reasons.GivenOn, request.Closing?.On, context.Today),
            StartedOn = reasons.AskedOn,
            Allowance = reasons.PeriodWorkingDays,
            MetOn = reasons.GivenOn,
            Article = Article,
        }.CountedBy(derivation);
    }
}
