using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Jinping.Workflow.Law.Calendar;

/// <summary>Reads the days out of the text of a holiday notice (放假通知) as the State Council writes it.</summary>
/// <remarks>Sentences like 「清明节：4月4日（周六）至6日（周一）放假，共3天。」 and 「4月7日（星期日）上班。」; all else is passed over, or named as unread.</remarks>
public static partial class NoticeText
{
    /// <summary>Longest text that is read, in characters.</summary>
    public const int Longest = 20_000;

    private const int LongestSpan = 40;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The notice, or the part with its holidays.</param>
    /// <param name="year">The year it arranges, where its title does not say.</param>
    public static NoticeReading Read(string text, int year)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = Plain(text.Length > Longest ? text[..Longest] : text);
        var titled = Title().Match(plain) is { Success: true } title ? Number(title.Groups["y"]) : (int?)null;
        var reader = new Reader(titled ?? year);
        foreach (var sentence in plain.Split(['。', '；', ';', '\n'], StringSplitOptions.RemoveEmptyEntries))
            reader.Take(sentence);
        return reader.ToReading() with { Year = titled };
    }

    // Digits and brackets of full width as ordinary ones, no spaces, one kind of dash.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            if (letter == '\n' || !char.IsWhiteSpace(letter) && letter is not ('\u200B' or '\uFEFF'))
                plain.Append(letter switch { >= '０' and <= '９' => (char)(letter - '０' + '0'), '(' => '（', ')' => '）', ':' => '：', ',' => '，', '—' or '－' or '–' or '～' or '~' => '-', _ => letter });
        }
        return plain.ToString();
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<y>20\d\d)年(?:部分)?节假日安排")]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:（?[一二三四五六七八九十\d]{1,2}[）、．.])?(?<name>[\u4e00-\u9fff]{1,4}(?:节|旦)(?:、[\u4e00-\u9fff]{1,4}(?:节|旦))*)：")]
    private static partial Regex Heading();

    // A row of days or spans, then what they are.
    [GeneratedRegex(Days + @"(?:起|正常|照常|均|调休)*(?<verb>放假|上班)")]
    private static partial Regex Arrangement();

    [GeneratedRegex(Span)]
    private static partial Regex OneSpan();

    [GeneratedRegex(@"共(?<n>\d{1,2})天")]
    private static partial Regex Total();

    private const string One = @"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:（[^（）]{0,12}）)?";
    private const string Days = "(?<days>" + One + "(?:[至到-]" + One + ")?(?:[、和及，]" + One + "(?:[至到-]" + One + ")?)*)";
    private const string First = @"(?:(?<y>\d{4})年)?(?:(?<m>\d{1,2})月)?(?<d>\d{1,2})日(?:（(?<w>[^（）]{0,12})）)?";
    private const string Span = First + @"(?:[至到-](?:(?<y2>\d{4})年)?(?:(?<m2>\d{1,2})月)?(?<d2>\d{1,2})日(?:（(?<w2>[^（）]{0,12})）)?)?";

    private sealed class Reader(int year)
    {
        private readonly SortedDictionary<DateOnly, HolidayDay> _days = [];
        private readonly ImmutableArray<string>.Builder _doubts = ImmutableArray.CreateBuilder<string>();
        private readonly ImmutableArray<string>.Builder _unread = ImmutableArray.CreateBuilder<string>();
        private readonly List<string> _holidays = [""];

        public NoticeReading ToReading() => new() { Days = [.. _days.Values], Doubts = _doubts.ToImmutable(), Unread = _unread.ToImmutable() };

        public void Take(string sentence)
        {
            if (Heading().Match(sentence) is { Success: true } heading)
            {
                _holidays.Add(heading.Groups["name"].Value);
                sentence = sentence[heading.Length..];
            }
            var arrangements = Arrangement().Matches(sentence);
            // An encouragement to take leave (鼓励…休息) makes no rest day.
            if (arrangements.Count == 0 && OneSpan().IsMatch(sentence) && !IsDateline(sentence))
                _unread.Add(sentence);
            foreach (Match arrangement in arrangements)
                Take(arrangement, sentence);
        }

        private static bool IsDateline(string sentence) => OneSpan().Match(sentence).Length == sentence.Length;

        private void Take(Match arrangement, string sentence)
        {
            var kind = arrangement.Groups["verb"].Value == "上班" ? DayKind.Work : DayKind.Off;
            var (count, month, inYear) = (0, (int?)null, (int?)null);
            foreach (Match span in OneSpan().Matches(arrangement.Groups["days"].Value))
            {
                if (DayOf(span, "y", "m", "d", month, inYear) is not { } from)
                    continue;
                var to = span.Groups["d2"].Success ? DayOf(span, "y2", "m2", "d2", from.Month, from.Year) : from;
                if (to < from && !span.Groups["y2"].Success)
                    to = to.Value.AddYears(1);
                if (to is not { } last || last < from || last.DayNumber - from.DayNumber > LongestSpan)
                {
                    _doubts.Add($"“{span.Value}”的起止日期有误。");
                    continue;
                }
                (month, inYear) = (last.Month, last.Year);
                CheckWeekday(from, span.Groups["w"]);
                CheckWeekday(last, span.Groups["w2"]);
                for (var date = from; date <= last; date = date.AddDays(1), count++)
                    _days[date] = new HolidayDay { Date = date, Kind = kind, Name = _holidays[^1] };
            }
            if (kind == DayKind.Off && Total().Match(sentence) is { Success: true } total && Number(total.Groups["n"]) != count)
                _doubts.Add($"“{sentence}”写明共{Number(total.Groups["n"])}天，读出{count}天。");
        }

        // Without a year, a day in December is of the year before: it belongs to 元旦.
        private DateOnly? DayOf(Match span, string y, string m, string d, int? month, int? inYear)
        {
            var (ofMonth, day) = (span.Groups[m].Success ? Number(span.Groups[m]) : month, Number(span.Groups[d]));
            var ofYear = span.Groups[y].Success ? Number(span.Groups[y]) : inYear is { } known ? known : ofMonth == 12 && _holidays[^1].StartsWith("元旦", StringComparison.Ordinal) ? year - 1 : year;
            if (ofMonth is >= 1 and <= 12 && ofYear is >= 1900 and <= 2200 && day >= 1 && day <= DateTime.DaysInMonth(ofYear, ofMonth.Value))
                return new DateOnly(ofYear, ofMonth.Value, day);
            _doubts.Add($"“{span.Value}”不是可能的日期。");
            return null;
        }

        private void CheckWeekday(DateOnly date, Group said)
        {
            var weekday = "日一二三四五六"[(int)date.DayOfWeek];
            if (said is { Success: true, Length: > 0 } && "日天一二三四五六".Contains(said.Value[^1], StringComparison.Ordinal) && said.Value.Replace('天', '日')[^1] != weekday)
                _doubts.Add($"{date.Year}年{date.Month}月{date.Day}日是星期{weekday}，原文写作“{said.Value}”。");
        }
    }
}
