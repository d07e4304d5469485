using System.Collections.Immutable;
using System.Globalization;

namespace Jinping.Workflow.Law.Calendar;

/// <summary>The holiday notices known when this release was made, 2019–2026, from the embedded <c>holidays.csv</c> (date,kind,name).</summary>
internal static class PublishedNotices
{
    /// <summary>All notices, by year. December days belong to the notice of the year after: they arrange its 元旦.</summary>
    public static ImmutableArray<HolidayNotice> Read() =>
    [
        .. Rows().Where(IsOutOfTheOrdinary).GroupBy(day => day.Date.Month == 12 ? day.Date.Year + 1 : day.Date.Year).Select(days => new HolidayNotice
        {
            Year = days.Key,
            Source = Title(days.Key),
            Days = [.. days],
        }),
    ];

    // 2020-02-03 is a Monday: the notice of that year says 正常上班, which the weekday says already.
    private static bool IsOutOfTheOrdinary(HolidayDay day) => day.Kind == DayKind.Off || day.Date.IsWeekend();

    private static string Title(int year) => year switch
    {
        2019 => Arrangement(year) + "、国务院办公厅关于调整2019年劳动节假期安排的通知",
        2020 => Arrangement(year) + "、国务院办公厅关于延长2020年春节假期的通知",
        _ => Arrangement(year),
    };

    private static string Arrangement(int year) => $"国务院办公厅关于{year}年部分节假日安排的通知";

    private static IEnumerable<HolidayDay> Rows()
    {
        using var stream = typeof(PublishedNotices).Assembly.GetManifestResourceStream("holidays.csv")
            ?? throw new InvalidOperationException("The embedded holidays.csv is missing.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
                yield return Row(line.Split(','));
        }
    }

    private static HolidayDay Row(string[] cells) => new()
    {
        Date = DateOnly.ParseExact(cells[0], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Kind = cells[1] switch
        {
            "off" => DayKind.Off,
            "work" => DayKind.Work,
            var other => throw new FormatException($"holidays.csv: unknown kind '{other}'."),
        },
        Name = cells[2],
    };
}
