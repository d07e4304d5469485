using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Settings;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>灯: the urgency of a due date on a given day.</summary>
public static class Lamp
{
    /// <summary>Working days from today to the due date, both ends: 0 on the last day, negative when overdue.</summary>
    public static int WorkingDaysLeft(DateOnly dueOn, DateOnly today, WorkCalendar calendar) =>
        today <= dueOn ? calendar.WorkingDaysBetween(today, dueOn) : -calendar.WorkingDaysBetween(dueOn, today);

    /// <summary>The lamp; <see cref="Urgency.None"/> when nothing is due.</summary>
    public static Urgency Of(DateOnly? dueOn, LegalContext context)
    {
        if (dueOn is not { } due)
            return Urgency.None;
        if (context.Today > due)
            return Urgency.Overdue;
        return Of(WorkingDaysLeft(due, context.Today, context.Calendar), context.Conventions);
    }

    /// <summary>The lamp of a case: of its reply period, or of the confirmation it waits for; <see cref="Urgency.None"/> when closed or suspended.</summary>
    public static Urgency Of(Request request, LegalContext context) => request switch
    {
        { IsClosed: true } => Urgency.None,
        { ReceivedOn: null } => OfUnconfirmed(request.Origin.ArrivedOn, context),
        _ => Of(CaseClocks.Reply(request, context)?.DueOn, context),
    };

    /// <summary>
    /// The lamp of a case whose receipt is not confirmed: no statutory term runs, but every day is a hidden delay. Yellow while the office should
    /// be confirming, red after that. Never black: 逾期 is said of the reply period alone, and that has not begun. How long the confirmation was
    /// put off is recorded by its clock (迟延留痕).
    /// </summary>
    /// <remarks>条例第三十一条第（二）项、第（三）项; the length is 惯例：条例未规定</remarks>
    [Rule("C1")]
    public static Urgency OfUnconfirmed(DateOnly arrivedOn, LegalContext context) =>
        arrivedOn >= FirstWithin(context.Conventions.ConfirmationPeriod, context) ? Urgency.Yellow : Urgency.Red;

    /// <summary>The earliest day of which today is at most the given working day.</summary>
    /// <param name="workingDays">The length of a term, in working days.</param>
    /// <param name="context">Today and its calendar.</param>
    public static DateOnly FirstWithin(int workingDays, LegalContext context)
    {
        var day = context.Today;
        while (context.Calendar.AddWorkingDays(day.AddDays(-1), workingDays).Due >= context.Today)
            day = day.AddDays(-1);
        return day;
    }

    private static Urgency Of(int daysLeft, Conventions conventions) =>
        daysLeft <= conventions.RedFrom ? Urgency.Red
        : daysLeft <= conventions.YellowFrom ? Urgency.Yellow
        : Urgency.Green;
}
