using System.Globalization;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>What is printed in a cell, told apart: a number, a slash, a dash, 无, or a number with a unit.</summary>
internal static partial class CellText
{
    private const int LongestSign = 2;

    /// <summary>The cell; null when the word is no content of a cell but a label.</summary>
    /// <param name="word">A word without spaces.</param>
    /// <param name="line">Its line in the source, from 1.</param>
    public static PrintedCell? Read(ReadOnlySpan<char> word, int line)
    {
        // Words come more often than figures, and no figure begins with a letter.
        if (word.IsEmpty || (word.Length > LongestSign && !BeginsNumber(Typography.Fold(word[0]))))
            return null;
        var text = word.ToString();
        var folded = Typography.Fold(text);
        if (Sign(folded) is { } sign)
            return new() { As = sign, Text = text, Line = line };
        if (!BeginsNumber(folded[0]))
            return null;
        if (Number().IsMatch(folded) && decimal.TryParse(folded, NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            return new() { As = PrintedAs.Number, Text = text, Value = value, Line = line };
        return WithUnit().IsMatch(folded) ? new() { As = PrintedAs.Other, Text = text, Line = line } : null;
    }

    private static bool BeginsNumber(char folded) => char.IsDigit(folded) || folded is '+' or '-';

    private static PrintedAs? Sign(string folded) => folded switch
    {
        "/" or "\\" => PrintedAs.Slash,
        "-" or "--" or "—" or "——" or "–" => PrintedAs.Dash,
        "无" => PrintedAs.None,
        _ => null,
    };

    [GeneratedRegex(@"^[+-]?(\d{1,3}(,\d{3})+|\d{1,20})(\.\d{1,20})?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[+-]?\d[\d,.]{0,30}(件|条|个|宗|份|元|万元|万)$")]
    private static partial Regex WithUnit();
}
