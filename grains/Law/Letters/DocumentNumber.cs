using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Letters;

/// <summary>发文字号: 机关代字, year in six-corner brackets, serial, e.g. <c>金政依申请〔2022〕1号</c>.</summary>
/// <param name="Mark">机关代字.</param>
/// <param name="Year">Year of the letter, not of the request.</param>
/// <param name="Serial">Place in the mark's year, from 1.</param>
/// <remarks>GB/T 9704-2012 第7.2.5条</remarks>
[Rule("LN1", "LN2", "LN5")]
public readonly partial record struct DocumentNumber(string Mark, int Year, int Serial)
{
    /// <summary>Longest 机关代字.</summary>
    public const int LongestMark = 30;

    /// <summary>Whether a text can be a 机关代字: no brackets, no blanks, and not ending in a digit that would run into the year.</summary>
    public static bool IsMark(string? text) => text is not null && MarkPattern().IsMatch(text);

    /// <summary>Reads a number as written by <see cref="ToString"/>; any other brackets, a 「第」 or a leading zero make it none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DocumentNumber number)
    {
        number = default;
        if (text is null || Pattern().Match(text) is not { Success: true } match)
            return false;
        number = new DocumentNumber(match.Groups[1].Value, int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>As it is printed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Mark}〔{Year:0000}〕{Serial}号");

    [GeneratedRegex(@"^(?!第)[\p{IsCJKUnifiedIdeographs}A-Za-z]{1,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex MarkPattern();

    [GeneratedRegex(@"^((?!第)[\p{IsCJKUnifiedIdeographs}A-Za-z]{1,30})〔(20[0-9]{2})〕([1-9][0-9]{0,6})号$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
