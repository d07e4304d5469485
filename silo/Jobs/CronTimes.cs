using System.Collections.Immutable;
using System.Globalization;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>The minutes a cron expression names, of the kind our jobs use: five fields of <c>*</c> or numbers with commas between them.</summary>
internal sealed record CronTimes
{
    private readonly Field _minute;
    private readonly Field _hour;
    private readonly Field _day;
    private readonly Field _month;
    private readonly Field _weekday;

    private CronTimes(Field[] fields) => (_minute, _hour, _day, _month, _weekday) = (fields[0], fields[1], fields[2], fields[3], fields[4]);

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">It is of another kind.</exception>
    public static CronTimes Parse(string expression)
    {
        Field[] fields = [.. expression.Split(' ').Select(Field.Parse)];
        return fields.Length == 5 ? new CronTimes(fields) : throw new FormatException($"'{expression}' has not five fields.");
    }

    /// <summary>The first minute named after a given instant, on the same clock; null when there is none in the next four years.</summary>
    public DateTime? Next(DateTime after)
    {
        var first = new DateTime(after.Year, after.Month, after.Day, after.Hour, after.Minute, 0).AddMinutes(1);
        for (var day = first.Date; day < first.Date.AddYears(4).AddDays(1); day = day.AddDays(1))
        {
            if (!Names(day))
                continue;
            for (var minute = day == first.Date ? first : day; minute.Date == day; minute = minute.AddMinutes(1))
            {
                if (_hour.Has(minute.Hour) && _minute.Has(minute.Minute))
                    return minute;
            }
        }
        return null;
    }

    private bool Names(DateTime day) => _month.Has(day.Month) && _day.Has(day.Day) && _weekday.Has((int)day.DayOfWeek);

    private sealed record Field(ImmutableHashSet<int>? Values)
    {
        public static Field Parse(string text) => new(text == "*" ? null : [.. text.Split(',').Select(number => int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture))]);

        public bool Has(int value) => Values?.Contains(value) ?? true;
    }
}
