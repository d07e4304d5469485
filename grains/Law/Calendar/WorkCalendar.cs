using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Calendar;

/// <summary>工作日历: which days are working days (工作日), and how terms are counted in them. Immutable, safe to share.</summary>
/// <remarks>
/// The Regulation has no counting rule of its own: the start day is not counted and counting begins the next day (民法典第二百零一条, applied by analogy).
/// A year without a notice is computed from weekends and <see cref="StatutoryDays"/>, and every date that touches it is provisional (暂定).
/// </remarks>
[Rule("G1", "G2", "G3", "G12")]
public sealed class WorkCalendar
{
    private static readonly Lazy<WorkCalendar> Known = new(() => new WorkCalendar(PublishedNotices.Read()));
    private readonly ConcurrentDictionary<int, CalendarYear> _years = new();

    /// <summary>A calendar by the given notices.</summary>
    /// <param name="notices">At most one a year; each without <see cref="HolidayNoticeRules.Problems"/>.</param>
    /// <exception cref="ArgumentException">Two notices of one year.</exception>
    public WorkCalendar(IEnumerable<HolidayNotice> notices)
        : this(notices.ToImmutableSortedDictionary(notice => notice.Year, notice => notice))
    {
    }

    private WorkCalendar(ImmutableSortedDictionary<int, HolidayNotice> notices) => Notices = notices;

    /// <summary>The calendar by the notices this release knows: 2019–2026.</summary>
    public static WorkCalendar Published => Known.Value;

    /// <summary>The notices, by year.</summary>
    public ImmutableSortedDictionary<int, HolidayNotice> Notices { get; }

    /// <summary>This calendar with <paramref name="notice"/>, which replaces the one of its year.</summary>
    [Rule("G11")]
    public WorkCalendar With(HolidayNotice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return new WorkCalendar(Notices.SetItem(notice.Year, notice));
    }

    /// <summary>Whether offices work on <paramref name="date"/>: a weekday that is no holiday, or a make-up day.</summary>
    public bool IsWorkingDay(DateOnly date) => Year(date.Year).IsWorkingDay(date);

    /// <summary>Whether the notice of <paramref name="year"/> is known.</summary>
    public CalendarStatus StatusOf(int year) =>
        Notices.ContainsKey(year) ? CalendarStatus.Published : CalendarStatus.Provisional;

    /// <summary>Where the days of <paramref name="year"/> come from, in Chinese: the title of its notice, or how they were computed.</summary>
    public string SourceOf(int year) =>
        Notices.TryGetValue(year, out var notice) ? notice.Source : $"依《{StatutoryDays.Source}》推算（放假通知尚未公布，暂定）";

    /// <summary>The days of the notice of <paramref name="year"/>, some of them perhaps in the December before; without notice, the computed days.</summary>
    public ImmutableArray<HolidayDay> DaysOf(int year) => Year(year).Days;

    /// <summary>The <paramref name="count"/>-th working day after <paramref name="from"/>, with its derivation.</summary>
    /// <param name="from">Start day; not counted, and need not be a working day.</param>
    /// <param name="count">Length in working days; 0 is due on <paramref name="from"/> itself.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or the term ends beyond the year 9999.</exception>
    [Rule("G9")]
    public Derivation AddWorkingDays(DateOnly from, int count) => AddWorkingDays(from, count, DaySet.Empty);

    /// <summary>As <see cref="AddWorkingDays(DateOnly, int)"/>, passing over the days in <paramref name="excluded"/> (扣除期间).</summary>
    /// <remarks>条例第三十三条第三款</remarks>
    public Derivation AddWorkingDays(DateOnly from, int count, DaySet excluded)
    {
        var due = DueOn(from, count, excluded);
        var days = new CountedDay[due.DayNumber - from.DayNumber];
        var counted = 0;
        var isProvisional = false;
        for (var i = 0; i < days.Length; i++)
        {
            var date = from.AddDays(i + 1);
            var year = Year(date.Year);
            isProvisional |= year.IsProvisional;
            days[i] = Judge(date, year, excluded, ref counted);
        }
        return new Derivation
        {
            From = from,
            Count = count,
            Due = due,
            IsProvisional = isProvisional,
            Days = ImmutableCollectionsMarshal.AsImmutableArray(days),
        };
    }

    /// <summary>The last day of a term as <see cref="AddWorkingDays(DateOnly, int, DaySet)"/> derives it, without the derivation.</summary>
    public DateOnly DueOn(DateOnly from, int count, DaySet excluded)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(excluded);
        var date = from;
        for (var left = count; left > 0;)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date) && !excluded.Contains(date))
                left--;
        }
        return date;
    }

    /// <summary>Number of working days after <paramref name="fromExclusive"/> up to and including <paramref name="toInclusive"/>; 0 when the second is not later.</summary>
    public int WorkingDaysBetween(DateOnly fromExclusive, DateOnly toInclusive)
    {
        var count = 0;
        for (var number = fromExclusive.DayNumber + 1; number <= toInclusive.DayNumber; number++)
        {
            if (IsWorkingDay(DateOnly.FromDayNumber(number)))
                count++;
        }
        return count;
    }

    /// <summary><paramref name="date"/> itself when it is a working day, else the first one after it.</summary>
    public DateOnly NextWorkingDayOnOrAfter(DateOnly date)
    {
        while (!IsWorkingDay(date))
            date = date.AddDays(1);
        return date;
    }

    /// <summary><paramref name="date"/> itself when it is a working day, else the last one before it.</summary>
    public DateOnly LastWorkingDayOnOrBefore(DateOnly date)
    {
        while (!IsWorkingDay(date))
            date = date.AddDays(-1);
        return date;
    }

    /// <summary>The end of a term counted in calendar days or months whose last day is <paramref name="lastDay"/>: on a rest day it moves to the first day after the rest.</summary>
    /// <remarks>民法典第二百零三条第一款；民事诉讼法第八十五条第三款. Ordinary weekends count as rest days, make-up days do not.</remarks>
    [Rule("G5")]
    public DateOnly EndOfCalendarTerm(DateOnly lastDay) => NextWorkingDayOnOrAfter(lastDay);

    private static CountedDay Judge(DateOnly date, CalendarYear year, DaySet excluded, ref int counted)
    {
        if (!year.IsWorkingDay(date))
            return new CountedDay { Date = date, Reason = year.ReasonFor(date) };
        if (excluded.ReasonFor(date) is { } reason)
            return new CountedDay { Date = date, Reason = $"依法扣除（{reason}）" };
        return new CountedDay { Date = date, Counted = ++counted, Reason = year.ReasonFor(date) };
    }

    private CalendarYear Year(int year) =>
        _years.TryGetValue(year, out var table) ? table : _years.GetOrAdd(year, CalendarYear.Of(year, Notices));
}
