using System.Collections.Immutable;

namespace Jinping.Workflow.Law.Calendar;

/// <summary>One year as a table by day of the year: which days differ from the ordinary week, and why.</summary>
internal sealed class CalendarYear
{
    private const int MostDays = 366;
    private readonly Mark?[] _marks = new Mark?[MostDays];

    private CalendarYear(int year, bool isProvisional, ImmutableArray<HolidayDay> days)
    {
        Year = year;
        IsProvisional = isProvisional;
        Days = days;
    }

    /// <summary>The year.</summary>
    public int Year { get; }

    /// <summary>True when the year has no published notice.</summary>
    public bool IsProvisional { get; }

    /// <summary>The days of its notice, or the computed ones.</summary>
    public ImmutableArray<HolidayDay> Days { get; }

    /// <summary>The year as its own notice and those of the years beside it arrange it; the later notice decides on a day that two name.</summary>
    public static CalendarYear Of(int year, ImmutableSortedDictionary<int, HolidayNotice> notices)
    {
        var own = notices.GetValueOrDefault(year);
        var table = own is null ? Computed(year) : new CalendarYear(year, isProvisional: false, own.Days);
        foreach (var day in notices.Values.SelectMany(notice => notice.Days).Where(day => day.Date.Year == year))
            table._marks[day.Date.DayOfYear - 1] = Mark.Announced(day);
        return table;
    }

    /// <summary>Whether offices work on <paramref name="date"/>, a day of this year.</summary>
    public bool IsWorkingDay(DateOnly date) =>
        _marks[date.DayOfYear - 1] is { } mark ? mark.IsWork : !date.IsWeekend();

    /// <summary>Why <paramref name="date"/>, a day of this year, is a working day or not.</summary>
    public string ReasonFor(DateOnly date) =>
        _marks[date.DayOfYear - 1]?.Reason ?? (date.IsWeekend() ? "周末" : "工作日");

    private static CalendarYear Computed(int year)
    {
        var table = new CalendarYear(year, isProvisional: true, StatutoryDays.Of(year));
        foreach (var day in table.Days)
            table._marks[day.Date.DayOfYear - 1] = Mark.Statutory;
        return table;
    }

    private sealed record Mark(bool IsWork, string Reason)
    {
        public static Mark Statutory { get; } = new(IsWork: false, "法定节假日（暂定）");

        public static Mark Announced(HolidayDay day) => day.Kind == DayKind.Work
            ? new Mark(IsWork: true, $"调休上班（{day.Name}）")
            : new Mark(IsWork: false, $"放假（{day.Name}）");
    }
}
