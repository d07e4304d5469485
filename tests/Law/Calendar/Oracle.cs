namespace Jinping.Workflow.Law.Tests.Calendar;

/// <summary>A second, slower way to count: a list of all working days of 2019–2026, read anew from the published rows, and an index into it.</summary>
internal static class Oracle
{
    public static readonly DateOnly First = new(2019, 1, 1);
    public static readonly DateOnly Last = new(2026, 12, 31);

    private static readonly Lazy<List<DateOnly>> WorkingDays = new(Read);

    /// <summary>The n-th element of the list after <paramref name="from"/>, once the days that any span holds are taken out.</summary>
    public static DateOnly Due(DateOnly from, int count, IReadOnlyCollection<(DateOnly From, DateOnly To)> excluded) =>
        count == 0
            ? from
            : WorkingDays.Value
                .SkipWhile(day => day <= from)
                .Where(day => !excluded.Any(span => span.From <= day && day <= span.To))
                .ElementAt(count - 1);

    public static bool IsWorkingDay(DateOnly day) => WorkingDays.Value.Contains(day);

    private static List<DateOnly> Read()
    {
        var rows = Rows().Select(line => line.Split(',')).ToList();
        var off = rows.Where(row => row[1] == "off").Select(row => row[0]).ToHashSet();
        var work = rows.Where(row => row[1] == "work").Select(row => row[0]).ToHashSet();
        return [.. Enumerable.Range(First.DayNumber, Last.DayNumber - First.DayNumber + 1)
            .Select(DateOnly.FromDayNumber)
            .Where(day => work.Contains(Written(day)) || (IsWeekday(day) && !off.Contains(Written(day))))];
    }

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd");

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday;

    private static string[] Rows()
    {
        using var stream = typeof(Law.Calendar.WorkCalendar).Assembly.GetManifestResourceStream("holidays.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];
    }
}
