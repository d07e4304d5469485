using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Jinping.Workflow.Law.Requests;

/// <summary>登记编号: year, department code and serial, e.g. <c>2022-xzfb-0001</c>.</summary>
/// <param name="Year">Year of arrival.</param>
/// <param name="Department">Code of the organ that received the request.</param>
/// <param name="Serial">Place in that organ's year, from 1, without gaps.</param>
public readonly partial record struct RequestNumber(int Year, string Department, int Serial)
{
    /// <summary>Reads a number as written by <see cref="ToString"/>; anything else is no number.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RequestNumber number)
    {
        number = default;
        if (text is null || Pattern().Match(text) is not { Success: true } match)
            return false;
        number = new RequestNumber(
            int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture),
            match.Groups[2].Value,
            int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture));
        return number.Serial > 0 && number.ToString() == text;
    }

    /// <summary>Four digits of year, the code, at least four digits of serial.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Department}-{Serial:0000}");

    [GeneratedRegex("^(20[0-9]{2})-([a-z][a-z0-9]{0,19})-([0-9]{4,7})$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
