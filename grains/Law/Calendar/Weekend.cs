namespace Jinping.Workflow.Law.Calendar;

/// <summary>周末: Saturday and Sunday.</summary>
internal static class Weekend
{
    /// <summary>Whether <paramref name="date"/> is a Saturday or a Sunday, before any notice.</summary>
    public static bool IsWeekend(this DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
