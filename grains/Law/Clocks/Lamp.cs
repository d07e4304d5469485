using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Settings;

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

    private static Urgency Of(int daysLeft, Conventions conventions) =>
        daysLeft <= conventions.RedFrom ? Urgency.Red
        : daysLeft <= conventions.YellowFrom ? Urgency.Yellow
        : Urgency.Green;
}
