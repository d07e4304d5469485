using System.Globalization;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Duties;

namespace Jinping.Workflow.Law.Notices;

/// <summary>年度报告的提醒: when the year is over, five working days before the day to plan for, from that day on, and once the term has passed.</summary>
/// <remarks>条例第四十九条 for the terms; when to remind of them is 惯例：条例未规定.</remarks>
public static class YearNotices
{
    private const int Near = 5;
    private const int Named = 5;

    /// <summary>The reminder of today.</summary>
    /// <param name="duty">The duty that is not done yet.</param>
    /// <param name="department">部门代码; null: the whole authority's.</param>
    /// <param name="calendar">Holidays and make-up days in force.</param>
    /// <param name="today">Today.</param>
    /// <param name="at">Now.</param>
    public static Notice Of(AnnualReportDuty duty, string? department, WorkCalendar calendar, DateOnly today, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(duty);
        var step = StepOf(duty, calendar, today);
        var what = department is null ? $"{duty.ReportYear}年度政府信息公开工作年度报告尚未公布" : $"{duty.ReportYear}年度数据尚未报送";
        var due = $"期限为{duty.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}（{duty.Article}）";
        return new Notice
        {
            Event = $"year/{duty.ReportYear}/{department ?? "authority"}/{step}",
            Kind = NoticeKind.YearDuty,
            IsUrgent = step is "overdue",
            To = department is null ? Addressee.Authority : Addressee.Members(department),
            Year = duty.ReportYear,
            Text = step is "overdue" ? $"{what}，{due}，已逾期。" : $"{what}，{due}，宜于{duty.PlanOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}前办理。",
            RaisedAt = at,
        };
    }

    /// <summary>The reminder of today for the authority, of departments that have not handed in.</summary>
    /// <param name="duty">Their duty.</param>
    /// <param name="names">Their names; at least one.</param>
    /// <param name="calendar">Holidays and make-up days in force.</param>
    /// <param name="today">Today.</param>
    /// <param name="at">Now.</param>
    public static Notice Missing(AnnualReportDuty duty, IReadOnlyCollection<string> names, WorkCalendar calendar, DateOnly today, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(names);
        var notice = Of(duty, null, calendar, today, at);
        var text = $"{duty.ReportYear}年度数据未报送的部门{names.Count}个（{string.Join("、", names.Take(Named))}{(names.Count > Named ? "等" : "")}），期限为{duty.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}（{duty.Article}）。";
        return notice with { Event = $"year/{duty.ReportYear}/missing/{StepOf(duty, calendar, today)}", Text = text };
    }

    private static string StepOf(AnnualReportDuty duty, WorkCalendar calendar, DateOnly today) =>
        today > duty.DueOn ? "overdue" : today >= duty.PlanOn ? "due" : Lamp.WorkingDaysLeft(duty.PlanOn, today, calendar) <= Near ? "near" : "open";
}
