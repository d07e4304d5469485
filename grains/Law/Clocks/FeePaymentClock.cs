using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Fees;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>C10 缴费期限: the applicant's time to pay, from the day after the notice is received.</summary>
/// <remarks>信息处理费管理办法第六条</remarks>
[Rule("C10", "F9")]
public static class FeePaymentClock
{
    /// <summary>Length, in working days.</summary>
    public const int Allowance = FeeNoticeTerms.PaymentAllowance;

    private static readonly string Article = Cite.FeeMeasures(6).Text;

    /// <summary>The last day to pay, with its derivation; null without proof of receipt: then the term has not begun.</summary>
    public static Derivation? Due(FeeNotice notice, WorkCalendar calendar) =>
        notice.DeliveredOn is { } day ? FeeNoticeTerms.PaymentDue(day, calendar) : null;

    /// <summary>The clock of a case; null when no fee notice was issued.</summary>
    public static Clock? Of(Request request, LegalContext context)
    {
        if (request.Fee is not { } notice)
            return null;
        var derivation = Due(notice, context.Calendar);
        return new Clock
        {
            Kind = ClockKind.FeePayment,
            State = Terms.StateOf(derivation?.Due, notice.PaidOn, request.IsClosed && notice.PaidOn is null ? request.Closing!.On : null, context.Today),
            StartedOn = notice.DeliveredOn,
            Allowance = Allowance,
            MetOn = notice.PaidOn,
            Article = Article,
        }.CountedBy(derivation);
    }
}
