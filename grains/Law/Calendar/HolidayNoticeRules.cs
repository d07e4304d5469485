using System.Collections.Immutable;

namespace Jinping.Workflow.Law.Calendar;

/// <summary>What a holiday notice must look like before it is imported.</summary>
/// <remarks>惯例：条例未规定. A mistyped notice would move every deadline of its year.</remarks>
public static class HolidayNoticeRules
{
    /// <summary>First year that can be imported: the Regulation is in force since 2019-05-15.</summary>
    public const int FirstYear = 2019;

    /// <summary>Last year that can be imported: the almanac behind provisional years ends there.</summary>
    public const int LastYear = 2100;

    /// <summary>Everything wrong with <paramref name="notice"/>, as Chinese sentences; empty when it can be imported.</summary>
    public static ImmutableArray<string> Problems(HolidayNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return [.. AboutNotice(notice), .. AboutDays(notice)];
    }

    private static IEnumerable<string> AboutNotice(HolidayNotice notice)
    {
        if (notice.Year is < FirstYear or > LastYear)
            yield return $"年份 {notice.Year} 超出范围，应在 {FirstYear} 年至 {LastYear} 年之间。";
        if (string.IsNullOrWhiteSpace(notice.Source))
            yield return "未填写放假通知的名称。";
        if (notice.Days.IsDefaultOrEmpty)
            yield return "放假通知未列出任何放假日或调休上班日。";
    }

    private static IEnumerable<string> AboutDays(HolidayNotice notice)
    {
        if (notice.Days.IsDefaultOrEmpty)
            yield break;
        foreach (var repeated in notice.Days.GroupBy(day => day.Date).Where(days => days.Skip(1).Any()))
            yield return $"日期 {repeated.Key:yyyy-MM-dd} 重复列出。";
        foreach (var problem in notice.Days.SelectMany(day => AboutDay(day, notice.Year)))
            yield return problem;
    }

    private static IEnumerable<string> AboutDay(HolidayDay day, int year)
    {
        if (!BelongsTo(day.Date, year))
            yield return $"日期 {day.Date:yyyy-MM-dd} 不在 {year - 1} 年 12 月至 {year + 1} 年 1 月之间，不属于 {year} 年的放假通知。";
        if (!Enum.IsDefined(day.Kind))
            yield return $"日期 {day.Date:yyyy-MM-dd} 的类别无效，应为放假或调休上班。";
        if (day.Kind == DayKind.Work && !day.Date.IsWeekend())
            yield return $"日期 {day.Date:yyyy-MM-dd} 本为工作日，不能列为调休上班日。";
        if (string.IsNullOrWhiteSpace(day.Name))
            yield return $"日期 {day.Date:yyyy-MM-dd} 未填写节日名称。";
    }

    private static bool BelongsTo(DateOnly date, int year) =>
        date.Year == year
        || (date.Year == year - 1 && date.Month == 12)
        || (date.Year == year + 1 && date.Month == 1);
}
