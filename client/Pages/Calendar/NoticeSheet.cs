using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Pages.Calendar;

/// <summary>
/// Reads a holiday notice from whatever it comes as: its Chinese text; CSV with 日期,类别,名称; or JSON as the REST interface has it, or with
/// <c>isOffDay</c> as public data sets have it.
/// </summary>
public static partial class NoticeSheet
{
    private const int MostDays = 400;

    /// <summary>Reads it.</summary>
    /// <param name="text">What was pasted.</param>
    /// <param name="year">The year it arranges, where it does not say.</param>
    public static NoticeReading Read(string text, int year)
    {
        var sheet = text.Trim().TrimStart('\uFEFF');
        if (sheet.StartsWith('{') || sheet.StartsWith('['))
            return OfJson(sheet);
        return CsvRow().IsMatch(sheet) ? OfCsv(sheet) : NoticeText.Read(text, year);
    }

    private static NoticeReading OfCsv(string sheet)
    {
        var unread = new List<string>();
        var days = new List<HolidayDay>();
        foreach (var line in sheet.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostDays))
        {
            if (Split(line) is { } day)
                days.Add(day);
            else if (days.Count > 0 || unread.Count > 0 || char.IsAsciiDigit(line[0]))
                unread.Add(Start(line));
        }
        return Reading(days, unread, year: null);
    }

    private static HolidayDay? Split(string line)
    {
        var cells = line.Split([',', '，', '\t'], StringSplitOptions.TrimEntries);
        return cells.Length >= 2 && DayOf(cells[0].Trim('"')) is { } date && KindOf(cells[1].Trim('"')) is { } kind
            ? new HolidayDay { Date = date, Kind = kind, Name = cells.Length > 2 ? Start(cells[2].Trim('"')) : "" }
            : null;
    }

    private static NoticeReading OfJson(string sheet)
    {
        try
        {
            using var document = JsonDocument.Parse(sheet);
            var root = document.RootElement;
            var list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("days", out var named) ? named : root;
            if (list.ValueKind != JsonValueKind.Array)
                return Reading([], ["JSON中没有 days 数组。"], year: null);
            var (days, unread) = (new List<HolidayDay>(), new List<string>());
            foreach (var item in list.EnumerateArray().Take(MostDays))
            {
                if (OfItem(item) is { } day)
                    days.Add(day);
                else
                    unread.Add(Start(item.GetRawText()));
            }
            return Reading(days, unread, root.ValueKind == JsonValueKind.Object && root.TryGetProperty("year", out var year) && year.ValueKind == JsonValueKind.Number && year.TryGetInt32(out var number) ? number : null);
        }
        catch (JsonException)
        {
            return Reading([], ["不是完整的JSON。"], year: null);
        }
    }

    private static HolidayDay? OfItem(JsonElement item)
    {
        if (item.ValueKind != JsonValueKind.Object || Text(item, "date") is not { } text || DayOf(text) is not { } date)
            return null;
        var kind = item.TryGetProperty("isOffDay", out var off) && off.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? off.ValueKind == JsonValueKind.True ? DayKind.Off : DayKind.Work
            : KindOf(Text(item, "kind") ?? "");
        return kind is { } known ? new HolidayDay { Date = date, Kind = known, Name = Start(Text(item, "name") ?? "") } : null;
    }

    private static string? Text(JsonElement item, string name) => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static NoticeReading Reading(List<HolidayDay> days, List<string> unread, int? year) => new()
    {
        // What the weekday says already is no day of a notice.
        Days = [.. days.Where(day => day.Kind == DayKind.Off || day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday).DistinctBy(day => day.Date).OrderBy(day => day.Date)],
        Year = year ?? days.GroupBy(day => day.Date.Year).MaxBy(group => group.Count())?.Key,
        Doubts = [],
        Unread = [.. unread.Take(20)],
    };

    private static DateOnly? DayOf(string text) => DateOnly.TryParseExact(text, ["yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d", "yyyyMMdd", "yyyy年M月d日"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static DayKind? KindOf(string text) => text.ToLowerInvariant() switch
    {
        "off" or "放假" or "休" or "休息" => DayKind.Off,
        "work" or "上班" or "班" or "调休上班" => DayKind.Work,
        _ => null,
    };

    private static string Start(string text) => text.Length > TextLimits.Name ? text[..TextLimits.Name] : text;

    [GeneratedRegex(@"^\s*""?\d{4}[-/年]?\d{1,2}[-/月]?\d{1,2}日?""?\s*[,，\t]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex CsvRow();
}
