using Jinping.Workflow.Law.Calendar;

namespace Jinping.Workflow.Law.Tests.Calendar;

/// <summary>Holiday notices that tests need beside the published ones.</summary>
internal static class HolidayNotices
{
    /// <summary>The 2020 notice as it stood until 2020-01-27: rest 01-24…01-30, work on Saturday 02-01.</summary>
    public static HolidayNotice SpringFestival2020BeforeTheChange()
    {
        var changed = WorkCalendar.Published.Notices[2020];
        var asBefore = changed.Days
            .Where(day => day.Date < new DateOnly(2020, 1, 31) || day.Date > new DateOnly(2020, 2, 3))
            .Append(new HolidayDay { Date = new(2020, 2, 1), Kind = DayKind.Work, Name = "春节" });
        return changed with { Source = "国务院办公厅关于2020年部分节假日安排的通知", Days = [.. asBefore.OrderBy(day => day.Date)] };
    }

    public static HolidayNotice Of(int year, params HolidayDay[] days) =>
        new() { Year = year, Source = $"国务院办公厅关于{year}年部分节假日安排的通知", Days = [.. days] };

    public static HolidayDay Off(string day, string name) => new() { Date = Day.Of(day), Kind = DayKind.Off, Name = name };

    public static HolidayDay Work(string day, string name) => new() { Date = Day.Of(day), Kind = DayKind.Work, Name = name };
}
