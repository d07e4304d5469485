using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Duties;

/// <summary>年度报告期限: when the report on a year must be out.</summary>
/// <remarks>
/// 条例第四十九条: departments by 31 January, the government by 31 March of the next year. 「前」 includes the day, and the text knows no roll-over:
/// on a rest day it does not move, so plan for the last working day before (惯例：条例未规定).
/// </remarks>
[Rule("C12", "R49.1", "R49.2", "AR-A1", "AR-A2")]
public sealed record AnnualReportDuty
{
    /// <summary>The year reported on.</summary>
    public required int ReportYear { get; init; }

    /// <summary>Who owes it.</summary>
    public required ReportPublisher Publisher { get; init; }

    /// <summary>The statutory day, inclusive; a fixed date, perhaps a rest day.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The working day to plan for: <see cref="DueOn"/>, or the last working day before it.</summary>
    public required DateOnly PlanOn { get; init; }

    /// <summary>True when <see cref="PlanOn"/> depends on a year whose holiday notice is not published (暂定).</summary>
    public required bool IsProvisional { get; init; }

    /// <summary>The text it stands in.</summary>
    public required Citation Article { get; init; }

    /// <summary>The duty to report on a year.</summary>
    /// <param name="reportYear">The year reported on; the report is due in the year after.</param>
    /// <param name="publisher">Who owes it.</param>
    /// <param name="calendar">Holidays and make-up days in force.</param>
    public static AnnualReportDuty For(int reportYear, ReportPublisher publisher, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var isDepartment = publisher == ReportPublisher.Department;
        var dueOn = isDepartment ? new DateOnly(reportYear + 1, 1, 31) : new DateOnly(reportYear + 1, 3, 31);
        return new AnnualReportDuty
        {
            ReportYear = reportYear,
            Publisher = publisher,
            DueOn = dueOn,
            PlanOn = calendar.LastWorkingDayOnOrBefore(dueOn),
            IsProvisional = calendar.StatusOf(dueOn.Year) == CalendarStatus.Provisional,
            Article = Cite.Regulation(49, isDepartment ? 1 : 2),
        };
    }
}
