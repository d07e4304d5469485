using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.Calendar;

namespace Jinping.Workflow.Law.Tests.Calendar;

/// <summary>One line of a worked example. Days are month-day; the first one after the start day has that day's year or the next.</summary>
public sealed partial record WorkedLine(string Example, string Clock, string From, int Count, string Due)
{
    /// <summary>Counted days with their numbers: <c>1–4=05-21…05-24; 5=05-27〔make-up …〕</c>.</summary>
    public required string Counted { get; init; }

    /// <summary>Rest days of a holiday notice that were passed over: <c>09-15…09-17, 10-01…10-07</c>.</summary>
    public string Skipped { get; init; } = "";

    public int ExcludedWorkingDays { get; init; }

    public ImmutableArray<ExcludedSpan> Spans { get; init; } = [];

    public DateOnly Start => Parse(From);

    public DateOnly End => Parse(Due);

    public IEnumerable<(DateOnly Date, int Number)> CountedDays() =>
        CountedPart().Matches(Counted).SelectMany(part => Range(part.Groups["days"].Value)
            .Select((date, index) => (date, int.Parse(part.Groups["first"].Value, CultureInfo.InvariantCulture) + index)));

    public IEnumerable<DateOnly> MakeUpDays() =>
        MakeUpPart().Matches(Counted).SelectMany(part => part.Groups["days"].Value.Split(", ")).Select(OnOrAfterStart);

    public IEnumerable<DateOnly> SkippedDays() =>
        Skipped.Length == 0 ? [] : Skipped.Split(", ").SelectMany(Range);

    public override string ToString() => $"{Example} {Clock}";

    private IEnumerable<DateOnly> Range(string days)
    {
        var ends = days.Split('…');
        var (first, last) = (OnOrAfterStart(ends[0]), OnOrAfterStart(ends[^1]));
        for (var date = first; date <= last; date = date.AddDays(1))
            yield return date;
    }

    private DateOnly OnOrAfterStart(string monthDay)
    {
        var sameYear = Parse($"{Start.Year}-{monthDay}");
        return sameYear >= Start ? sameYear : Parse($"{Start.Year + 1}-{monthDay}");
    }

    private static DateOnly Parse(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<first>\d+)(–\d+)?=(?<days>\d\d-\d\d(…\d\d-\d\d)?)")]
    private static partial Regex CountedPart();

    [GeneratedRegex(@"make-up (?<days>[\d, -]+)〕")]
    private static partial Regex MakeUpPart();
}
