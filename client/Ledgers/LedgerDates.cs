using System.Globalization;
using System.Text.RegularExpressions;

namespace Jinping.Workflow.Client.Ledgers;

/// <summary>台账中的日期, in the ways clerks write them: 2022-03-05, 2022.3.5, 2022/3/5, 20220305, 2022年3月5日, 二〇二二年三月五日, and the number behind a date of Excel.</summary>
internal static partial class LedgerDates
{
    // 2000-01-01 and 2099-12-31 as Excel counts days; other numbers are no dates of this work.
    private const int FirstSerial = 36_526;
    private const int LastSerial = 73_050;

    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>The day; null when the text tells none for certain.</summary>
    public static DateOnly? Read(string text)
    {
        var plain = Plain(text);
        if (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= FirstSerial and <= LastSerial)
            return SerialZero.AddDays(number);
        var match = Written().Match(plain);
        if (!match.Success)
            match = Solid().Match(plain);
        if (!match.Success)
            return null;
        var (year, month, day) = (Part(match, 1), Part(match, 2), Part(match, 3));
        return year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Part(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    // Full-width and Chinese digits become plain ones: 二〇二二年三月十五日 is 2022年3月15日.
    private static string Plain(string text)
    {
        var plain = string.Concat(text.Trim().Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c is '．' ? '.' : c is '／' ? '/' : c is '－' or '—' or '–' ? '-' : c));
        return ChineseNumber().Replace(plain, found => Arabic(found.Value));
    }

    private static string Arabic(string chinese)
    {
        var at = chinese.IndexOf('十', StringComparison.Ordinal);
        if (at < 0)
            return string.Concat(chinese.Select(Digit));
        var (tens, ones) = (chinese[..at], chinese[(at + 1)..]);
        return (tens.Length == 0 ? "1" : string.Concat(tens.Select(Digit))) + (ones.Length == 0 ? "0" : string.Concat(ones.Select(Digit)));
    }

    private static char Digit(char chinese) => "〇一二三四五六七八九".IndexOf(chinese, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : '0';

    [GeneratedRegex(@"^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?(?:[ T].*)?$")]
    private static partial Regex Written();

    [GeneratedRegex(@"^(\d{4})(\d{2})(\d{2})$")]
    private static partial Regex Solid();

    [GeneratedRegex("[〇○零Ｏ一二三四五六七八九十]+")]
    private static partial Regex ChineseNumber();
}
