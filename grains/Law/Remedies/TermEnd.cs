using Jinping.Workflow.Law.Calendar;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>When a statutory term ends, and how that day was found.</summary>
public sealed record TermEnd
{
    /// <summary>The term, with its article.</summary>
    public required StatutoryTerm Term { get; init; }

    /// <summary>The day that set it going; not itself counted.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day by mere counting.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>The last day on which the step is in time: <see cref="LastDay"/>, or the first day after the rest it falls in.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>True when the day depends on a year whose holiday notice is not published (暂定).</summary>
    public required bool IsProvisional { get; init; }

    internal static TermEnd Of(StatutoryTerm term, DateOnly from, DateOnly lastDay, WorkCalendar calendar)
    {
        var endsOn = calendar.EndOfCalendarTerm(lastDay);
        var isProvisional = term.Unit == TermUnit.WorkingDays
            ? IsAnyProvisional(from.AddDays(1).Year, endsOn.Year, calendar)
            : IsAnyProvisional(lastDay.Year, endsOn.Year, calendar);
        return new TermEnd { Term = term, From = from, LastDay = lastDay, EndsOn = endsOn, IsProvisional = isProvisional };
    }

    private static bool IsAnyProvisional(int firstYear, int lastYear, WorkCalendar calendar)
    {
        for (var year = firstYear; year <= lastYear; year++)
        {
            if (calendar.StatusOf(year) == CalendarStatus.Provisional)
                return true;
        }
        return false;
    }
}
