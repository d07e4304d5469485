using System.Globalization;

namespace Jinping.Workflow.Law.Calendar;

/// <summary>农历与节气: the days of the Chinese lunisolar calendar that statutory holidays hang on.</summary>
internal static class Almanac
{
    private static readonly ChineseLunisolarCalendar Lunisolar = new();

    /// <summary>Whether lunar dates of <paramref name="year"/> can be computed: 1902–2100.</summary>
    public static bool Knows(int year) => year is >= 1902 and <= 2100;

    /// <summary>The Gregorian day of a lunar month and day; a leap month before it is stepped over.</summary>
    /// <param name="year">A year the almanac knows.</param>
    /// <param name="month">Lunar month, 1–12.</param>
    /// <param name="day">Lunar day, 1–30.</param>
    public static DateOnly Lunar(int year, int month, int day)
    {
        var leap = Lunisolar.GetLeapMonth(year);
        var position = leap > 0 && leap <= month ? month + 1 : month;
        return DateOnly.FromDateTime(Lunisolar.ToDateTime(year, position, day, 0, 0, 0, 0));
    }

    /// <summary>清明: by the usual formula ⌊y·0.2422 + c⌋ − ⌊y/4⌋ with y the year of the century and c the century's constant.</summary>
    public static DateOnly ClearBright(int year)
    {
        var ofCentury = year % 100;
        var constant = (year / 100) switch { 19 => 5.59, 20 => 4.81, _ => 5.03 };
        return new DateOnly(year, 4, (int)((ofCentury * 0.2422) + constant) - (ofCentury / 4));
    }
}
