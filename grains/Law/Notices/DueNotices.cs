using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Law.Clocks;

namespace Jinping.Workflow.Law.Notices;

/// <summary>到期通知: with 5 and 2 working days left (the lamp's settings), on the last day, and once it has passed.</summary>
/// <remarks>惯例：条例未规定. After time off only the nearest step is told, not every one that was missed.</remarks>
public static class DueNotices
{
    /// <summary>The last due day of which anybody is told today.</summary>
    public static DateOnly Until(LegalContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Calendar.AddWorkingDays(context.Today, context.Conventions.YellowFrom).Due;
    }

    /// <summary>What is told of an open case today; empty while it is far from due.</summary>
    /// <param name="number">登记编号.</param>
    /// <param name="dueOn">Its due day.</param>
    /// <param name="officer">经办人; null while unassigned.</param>
    /// <param name="department">承办部门.</param>
    /// <param name="context">Today.</param>
    /// <param name="at">Now.</param>
    public static ImmutableArray<Notice> Of(string number, DateOnly dueOn, string? officer, string department, LegalContext context, DateTimeOffset at)
    {
        if (dueOn > Until(context))
            return [];
        var left = Lamp.WorkingDaysLeft(dueOn, context.Today, context.Calendar);
        var day = dueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (dueOn < context.Today)
        {
            var overdue = Told("overdue", NoticeKind.Overdue, true, $"期限{day}已过，尚未办结。");
            // Whoever answers for the department hears of it too.
            return officer is null ? [overdue] : [overdue, overdue with { To = Addressee.Staff(department) }];
        }
        var step = left <= 0 ? 0 : left <= context.Conventions.RedFrom ? context.Conventions.RedFrom : context.Conventions.YellowFrom;
        return [Told($"{step}", NoticeKind.DueSoon, left <= 0, left <= 0 ? $"今天（{day}）期限届满。" : $"期限{day}届满，还有{left}个工作日。")];

        Notice Told(string reached, NoticeKind kind, bool isUrgent, string text) => new()
        {
            Event = $"{number}/due/{day}/{reached}",
            Kind = kind,
            IsUrgent = isUrgent,
            To = Addressee.Handler(officer, department),
            Number = number,
            Text = text,
            RaisedAt = at,
        };
    }
}
