using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>C3 补正期限: the applicant's time to supplement, fixed by the organ and counted from proved receipt.</summary>
/// <remarks>条例第三十条; its length is 惯例：条例未规定</remarks>
[Rule("C3", "G8", "G9")]
public static class SupplementPeriodClock
{
    private static readonly string Article = Cite.Regulation(30).Text;

    /// <summary>The last day of the period, with its derivation; null without proof of receipt: then it has not begun.</summary>
    public static Derivation? Due(SupplementNotice notice, WorkCalendar calendar) =>
        notice.DeliveredOn is { } day ? Terms.NotBefore(notice.StatedLastOn, day, notice.PeriodWorkingDays, calendar) : null;

    /// <summary>The clock of a case; null when no notice was given.</summary>
    public static Clock? Of(Request request, LegalContext context)
    {
        if (request.Supplement is not { } notice)
            return null;
        var derivation = Due(notice, context.Calendar);
        return new Clock
        {
            Kind = ClockKind.SupplementPeriod,
            State = Terms.StateOf(derivation?.Due, notice.SupplementedOn, request.IsClosed && notice.SupplementedOn is null ? request.Closing!.On : null, context.Today),
            StartedOn = notice.DeliveredOn,
            Allowance = notice.PeriodWorkingDays,
            MetOn = notice.SupplementedOn,
            Article = Article,
        }.CountedBy(derivation);
    }
}
