using System.Collections.Immutable;
using System.Globalization;

namespace Jinping.Workflow.Law.Notices;

/// <summary>逾期通知: once a due day has passed, to whoever handles the case, and to whoever answers for the department. Lateness is no entry of the timeline: it is derived.</summary>
/// <remarks>惯例：条例未规定</remarks>
public static class OverdueNotices
{
    /// <summary>What is told of an open case today; empty while it is not overdue.</summary>
    /// <param name="number">登记编号.</param>
    /// <param name="dueOn">Its due day.</param>
    /// <param name="officer">经办人; null while unassigned.</param>
    /// <param name="department">承办部门.</param>
    /// <param name="today">Today.</param>
    /// <param name="at">Now.</param>
    public static ImmutableArray<Notice> Of(string number, DateOnly dueOn, string? officer, string department, DateOnly today, DateTimeOffset at)
    {
        if (dueOn >= today)
            return [];
        var day = dueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var overdue = new Notice
        {
            Event = $"{number}/overdue/{day}",
            Kind = NoticeKind.Overdue,
            IsUrgent = true,
            To = Addressee.Handler(officer, department),
            Number = number,
            Text = $"期限{day}已过，尚未办结。",
            RaisedAt = at,
        };
        return officer is null ? [overdue] : [overdue, overdue with { To = Addressee.Staff(department) }];
    }
}
