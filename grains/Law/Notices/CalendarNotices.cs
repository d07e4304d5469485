using System.Globalization;

namespace Jinping.Workflow.Law.Notices;

/// <summary>放假安排缺失提醒: the State Council's notice of a year is not imported, so that due days rest on weekends and the fixed holidays.</summary>
/// <remarks>惯例：条例未规定. Told once a month, as long as it is missing.</remarks>
public static class CalendarNotices
{
    /// <summary>The reminder of this month.</summary>
    /// <param name="year">The year whose notice is missing.</param>
    /// <param name="provisional">Open cases whose due day is provisional, of whatever year.</param>
    /// <param name="today">Today.</param>
    /// <param name="at">Now.</param>
    public static Notice Missing(int year, int provisional, DateOnly today, DateTimeOffset at) => new()
    {
        Event = string.Create(CultureInfo.InvariantCulture, $"calendar/{year}/missing/{today:yyyy-MM}"),
        Kind = NoticeKind.CalendarMissing,
        To = Addressee.Authority,
        Year = year,
        Text = $"{year}年放假安排未导入，期限暂按周末和法定节假日推算；期限为暂定的在办申请{provisional}件。国务院办公厅通知公布后请导入。",
        RaisedAt = at,
    };
}
