using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Law.Calendar;

namespace Jinping.Workflow.Client.Pages.Calendar;

/// <summary>放假通知草稿: what was pasted, and the days read from it as corrected by hand.</summary>
public sealed record NoticeDraft
{
    /// <summary>The text or file as it came.</summary>
    public string Text { get; init; } = "";

    /// <summary>The year it arranges, as typed.</summary>
    public string Year { get; init; } = "";

    /// <summary>The title of the notice.</summary>
    public string Source { get; init; } = "";

    /// <summary>The days; null until something was read.</summary>
    public ImmutableArray<NoticeRow>? Rows { get; init; }

    /// <summary>What does not agree with itself.</summary>
    public ImmutableArray<string> Doubts { get; init; } = [];

    /// <summary>What could not be read.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>The year; null when it is none.</summary>
    public int? YearNumber => int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= HolidayNoticeRules.FirstYear and <= HolidayNoticeRules.LastYear ? year : null;

    /// <summary>The usual title of a year's notice.</summary>
    public static string TitleOf(int year) => $"国务院办公厅关于{year}年部分节假日安排的通知";

    /// <summary>The draft after its text was read.</summary>
    public NoticeDraft Read()
    {
        var reading = NoticeSheet.Read(Text, YearNumber ?? HolidayNoticeRules.FirstYear);
        var year = reading.Year ?? YearNumber;
        return this with
        {
            Year = year?.ToString(CultureInfo.InvariantCulture) ?? Year,
            // A title given by hand stays; the usual one follows the year.
            Source = year is { } known && (Source.Length == 0 || YearNumber is { } before && Source == TitleOf(before)) ? TitleOf(known) : Source,
            Rows = [.. reading.Days.Select(day => new NoticeRow { Date = day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Kind = day.Kind, Name = day.Name })],
            Doubts = reading.Doubts,
            Unread = reading.Unread,
        };
    }

    /// <summary>The notice as it would be imported; null with what is wrong with it.</summary>
    public HolidayNotice? ToNotice(out ImmutableArray<string> problems)
    {
        if (YearNumber is not { } year)
        {
            problems = [$"年份应在{HolidayNoticeRules.FirstYear}至{HolidayNoticeRules.LastYear}之间。"];
            return null;
        }
        var undated = Rows?.Count(row => row.Day is null) ?? 0;
        var notice = new HolidayNotice { Year = year, Source = Source.Trim(), Days = [.. (Rows ?? []).Select(row => row.ToDay()).OfType<HolidayDay>().OrderBy(day => day.Date)] };
        problems = [.. undated > 0 ? [$"有{undated}行没有填写日期。"] : Array.Empty<string>(), .. HolidayNoticeRules.Problems(notice)];
        return problems.IsEmpty ? notice : null;
    }
}

/// <summary>One day as corrected.</summary>
public sealed record NoticeRow
{
    /// <summary>The day, yyyy-MM-dd.</summary>
    public string Date { get; init; } = "";

    /// <summary>放假 or 上班.</summary>
    public DayKind Kind { get; init; }

    /// <summary>The holiday.</summary>
    public string Name { get; init; } = "";

    /// <summary>The day; null when it is none.</summary>
    public DateOnly? Day => DateOnly.TryParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As a notice has it; null without a day.</summary>
    public HolidayDay? ToDay() => Day is { } day ? new HolidayDay { Date = day, Kind = Kind, Name = Name.Trim() } : null;
}
