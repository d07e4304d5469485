using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>视为放弃之日: the day on which an open case lapses by law, whoever looks at it and when.</summary>
/// <remarks>条例第三十条；信息处理费管理办法第六条</remarks>
[Rule("C3", "C10")]
public static class Lapses
{
    /// <summary>The day after the supplement period; null when none runs, or without proof of receipt.</summary>
    public static DateOnly? SupplementOn(Request request, WorkCalendar calendar) =>
        request.AwaitsSupplement ? SupplementPeriodClock.Due(request.Supplement!, calendar)?.Due.AddDays(1) : null;

    /// <summary>The day after the payment term; null when none runs, without proof of receipt, or when the notice came too late to lapse.</summary>
    public static DateOnly? FeeOn(Request request, LegalContext context) =>
        request.AwaitsPayment && Charging.WasNoticedInTime(request, context) ? FeePaymentClock.Due(request.Fee!, context.Calendar)?.Due.AddDays(1) : null;
}
