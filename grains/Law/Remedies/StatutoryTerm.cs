using System.Diagnostics;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>法定期间: a length that the law fixes, and where.</summary>
/// <remarks>
/// 民法典第二百零一条至第二百零三条: the start day is not counted; a term in months or years ends on the corresponding day, or the last day of the
/// month where there is none; a term in calendar days, months or years whose last day is a rest day ends on the first day after the rest.
/// </remarks>
[Rule("C14", "G1", "G5")]
public sealed record StatutoryTerm
{
    /// <summary>Length, in <see cref="Unit"/>s.</summary>
    public required int Length { get; init; }

    /// <summary>What it is counted in.</summary>
    public required TermUnit Unit { get; init; }

    /// <summary>The text that fixes it.</summary>
    public required Citation Article { get; init; }

    /// <summary>When it ends.</summary>
    /// <param name="from">The day that sets it going; not itself counted.</param>
    /// <param name="calendar">Holidays and make-up days in force.</param>
    public TermEnd EndAfter(DateOnly from, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var lastDay = Unit switch
        {
            TermUnit.WorkingDays => calendar.DueOn(from, Length, DaySet.Empty),
            TermUnit.CalendarDays => from.AddDays(Length),
            TermUnit.Months => from.AddMonths(Length),
            TermUnit.Years => from.AddYears(Length),
            _ => throw new UnreachableException($"Unknown unit {Unit}."),
        };
        return TermEnd.Of(this, from, lastDay, calendar);
    }

    /// <summary>As the law writes it: 60日, 6个月, 10个工作日.</summary>
    public override string ToString() => Unit switch
    {
        TermUnit.WorkingDays => $"{Length}个工作日",
        TermUnit.CalendarDays => $"{Length}日",
        TermUnit.Months => $"{Length}个月",
        TermUnit.Years => $"{Length}年",
        _ => throw new UnreachableException($"Unknown unit {Unit}."),
    };
}
