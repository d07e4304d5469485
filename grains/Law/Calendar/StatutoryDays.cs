using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Calendar;

/// <summary>法定节假日: the days off that the law itself names, for a year whose holiday notice is not published.</summary>
/// <remarks>
/// 全国年节及纪念日放假办法: 11 days before 2025-01-01, 13 from then on (春节 from 除夕, 劳动节 two days). A day that falls on a weekend, or on
/// another statutory day, is made up on the next working day; the method only says 补假, which day is 惯例：条例未规定.
/// </remarks>
[Rule("G12")]
public static class StatutoryDays
{
    /// <summary>Title of the text the days come from.</summary>
    public const string Source = "全国年节及纪念日放假办法";

    private static readonly ImmutableArray<Scheme> Schemes =
    [
        new() { EffectiveFrom = DateOnly.MinValue, SpringFestivalFrom = 0, SpringFestivalDays = 3, LabourDays = 1 },
        new() { EffectiveFrom = new DateOnly(2025, 1, 1), SpringFestivalFrom = -1, SpringFestivalDays = 4, LabourDays = 2 },
    ];

    /// <summary>The days off of <paramref name="year"/> with their make-up rest days (补假), in order; all of kind <see cref="DayKind.Off"/>.</summary>
    /// <remarks>Outside 1902–2100 no almanac exists: the lunar holidays are left out.</remarks>
    public static ImmutableArray<HolidayDay> Of(int year)
    {
        var taken = new SortedDictionary<DateOnly, string>();
        var toMakeUp = new List<(DateOnly Date, string Name)>();
        foreach (var (date, name) in Named(year, InForceIn(year)).OrderBy(day => day.Date))
        {
            var isTwice = !taken.TryAdd(date, name);
            if (isTwice || date.IsWeekend())
                toMakeUp.Add((date, name));
        }
        foreach (var (date, name) in toMakeUp)
            taken.Add(NextFree(date, taken), name);
        return [.. taken.Select(day => new HolidayDay { Date = day.Key, Kind = DayKind.Off, Name = day.Value })];
    }

    private static Scheme InForceIn(int year) => Schemes.Last(scheme => scheme.EffectiveFrom <= new DateOnly(year, 1, 1));

    private static IEnumerable<(DateOnly Date, string Name)> Named(int year, Scheme scheme)
    {
        IEnumerable<(DateOnly, string)> days =
        [
            .. Run(new DateOnly(year, 1, 1), 1, "元旦"),
            .. Run(Almanac.ClearBright(year), 1, "清明节"),
            .. Run(new DateOnly(year, 5, 1), scheme.LabourDays, "劳动节"),
            .. Run(new DateOnly(year, 10, 1), 3, "国庆节"),
        ];
        return Almanac.Knows(year) ? days.Concat(Lunar(year, scheme)) : days;
    }

    private static IEnumerable<(DateOnly, string)> Lunar(int year, Scheme scheme) =>
    [
        .. Run(Almanac.Lunar(year, 1, 1).AddDays(scheme.SpringFestivalFrom), scheme.SpringFestivalDays, "春节"),
        .. Run(Almanac.Lunar(year, 5, 5), 1, "端午节"),
        .. Run(Almanac.Lunar(year, 8, 15), 1, "中秋节"),
    ];

    private static IEnumerable<(DateOnly, string)> Run(DateOnly first, int days, string name) =>
        Enumerable.Range(0, days).Select(offset => (first.AddDays(offset), name));

    private static DateOnly NextFree(DateOnly after, SortedDictionary<DateOnly, string> taken)
    {
        var date = after.AddDays(1);
        while (date.IsWeekend() || taken.ContainsKey(date))
            date = date.AddDays(1);
        return date;
    }

    private sealed record Scheme
    {
        public required DateOnly EffectiveFrom { get; init; }

        /// <summary>First day of the festival, counted from 正月初一.</summary>
        public required int SpringFestivalFrom { get; init; }

        public required int SpringFestivalDays { get; init; }

        public required int LabourDays { get; init; }
    }
}
