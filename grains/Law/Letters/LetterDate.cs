using System.Globalization;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Letters;

/// <summary>成文日期 and every other day in a letter: Arabic numerals, the full year, no leading zeros.</summary>
/// <remarks>GB/T 9704-2012 第7.3.5.4条</remarks>
[Rule("LN2")]
public static class LetterDate
{
    /// <summary>As printed: 2022年3月5日.</summary>
    public static string Of(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>As given in a fact, <c>yyyy-MM-dd</c>; null for anything else.</summary>
    public static DateOnly? Given(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A fact that is a day.</summary>
    public static string Fact(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
