using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>两年对照: a text in which each line holds two years' reports side by side, columns kept by spaces.</summary>
/// <remarks>The halves are parted where a label is printed for the second time on a line; prose, at the one wide gap.</remarks>
internal sealed partial class SideBySideText
{
    private const int LeastDoubled = 6;
    private static readonly string[] Labels =
    [
        .. AnnualReportForm.Form2021.TableTwo.Rows.Select(row => row.Label).Where(label => label.Length > 2),
        .. AnnualReportForm.Form2021.TableThree.Rows.Select(row => row.Label).Where(label => label.Length > 4),
        TableTwoLayout.FirstHeader, "第二十条第", "自然人", "法人或其他组织", "规章",
    ];

    private readonly string[] _lines;
    private readonly List<SourceParagraph>[] _halves = [[], []];
    private readonly int[] _years;
    private int _gutter;

    private SideBySideText(string[] lines, int[] years) => (_lines, _years) = (lines, years);

    /// <summary>The two reports, the left first; empty where the text is not laid out so.</summary>
    public static ImmutableArray<SourceDocument> Read(string[] lines)
    {
        if (lines.Where(line => line.Contains("报告", StringComparison.Ordinal)).Select(line => Caption().Match(line)).FirstOrDefault(match => match.Success) is not { } caption
            || lines.Count(line => Doubled(line) > 0) < LeastDoubled)
        {
            return [];
        }

        var text = new SideBySideText(lines, [int.Parse(caption.Groups["left"].ValueSpan), int.Parse(caption.Groups["right"].ValueSpan)]);
        text.Part();
        return [text.Document(0), text.Document(1)];
    }

    private SourceDocument Document(int half) => new()
    {
        Kind = SourceKind.Text,
        Blocks = [.. _halves[half]],
        Certainty = ReadingCertainty.Likely,
        Year = _years[half],
    };

    private void Part()
    {
        var isAside = false;
        int? stacked = null;
        var isTable = false;
        for (var index = 0; index < _lines.Length; index++)
        {
            var line = _lines[index];
            if (line.Contains("勾稽问题", StringComparison.Ordinal))
                return;
            var chapter = Chapter().Match(line);
            var isHeading = chapter.Success && AnnualReportForm.Form2021.Headings.Any(heading => chapter.Value.EndsWith(heading, StringComparison.Ordinal));
            if (isHeading)
            {
                isTable = chapter.Groups["numeral"].Value is "二" or "三" or "四";
                if (!isTable)
                    stacked = null;
                Both(chapter.Value.Trim(), index);
            }
            else if (OneYear().Match(line) is { Success: true } year && Array.IndexOf(_years, int.Parse(year.Groups["year"].ValueSpan)) is >= 0 and var half)
            {
                stacked = half;
            }

            isAside = line.Contains("差异分析", StringComparison.Ordinal) || (isAside && !isHeading && !OneYear().IsMatch(line));
            if (isAside || isHeading)
                continue;
            if (stacked is { } of && isTable)
                Add(of, line, index);
            else
                Halves(line, index, isTable);
        }
    }

    private void Both(string heading, int index)
    {
        Add(0, heading, index);
        Add(1, heading, index);
    }

    private void Halves(string line, int index, bool isTable)
    {
        var segments = Segment().Matches(line).Select(match => (Index: match.Index, Value: match.Value)).ToList();
        if (segments.Count == 0)
            return;
        if (!isTable)
        {
            if (segments.Count == 1)
                Add(segments[0].Index < 20 ? 0 : 1, segments[0].Value, index);
            else if (segments.MaxBy(segment => segment.Index == 0 ? 0 : GapBefore(line, segment.Index)).Index is var at)
                Sides(line[..at], line[at..], index);
            return;
        }

        if (Doubled(line) is > 0 and var second)
            _gutter = second;
        var right = segments.FirstOrDefault(segment => segment.Index >= _gutter - 1 && GapBefore(line, segment.Index) > 2, (Index: line.Length, Value: "")).Index;
        Sides(Row(line[..right], 0), Row(line[right..], Math.Max(0, right - _gutter)), index);
    }

    private void Sides(string left, string right, int index)
    {
        Add(0, left, index);
        Add(1, right, index);
    }

    /// <summary>A row without the letters of labels printed down its left edge, its columns parted by tabs.</summary>
    private static string Row(string half, int shift) => string.Join('\t', Segment().Matches(half)
        .Where(match => !DownLetter().IsMatch(match.Value) || match.Index + shift > 12)
        .Select(match => match.Value));

    private void Add(int half, string text, int index)
    {
        if (!string.IsNullOrWhiteSpace(text))
            _halves[half].Add(new(text.Trim(), index + 1));
    }

    private static int GapBefore(string line, int index)
    {
        var start = index;
        while (start > 0 && line[start - 1] == ' ')
            start--;
        return index - start;
    }

    /// <summary>How far the right half is from the left, told by a label that stands on the line twice; 0 where none does.</summary>
    private static int Doubled(string line)
    {
        foreach (var label in Labels)
        {
            if (line.IndexOf(label, StringComparison.Ordinal) is >= 0 and var first
                && line.IndexOf(label, first + label.Length, StringComparison.Ordinal) is > 0 and var second && GapBefore(line, second) > 1)
            {
                return StartOf(line, second) - StartOf(line, first);
            }
        }

        return 0;
    }

    /// <summary>The beginning of the piece in which a place lies.</summary>
    private static int StartOf(string line, int at)
    {
        while (at > 1 && (line[at - 1] != ' ' || line[at - 2] != ' '))
            at--;
        return at;
    }

    [GeneratedRegex(@"^\s*(?<left>20\d\d)\s*年(度)?报告\s{3,}(?<right>20\d\d)\s*年(度)?报告\s*$")]
    private static partial Regex Caption();

    [GeneratedRegex(@"^\s*(?<year>20\d\d)\s*年(度)?报告\s*$")]
    private static partial Regex OneYear();

    [GeneratedRegex(@"^\s*(?<numeral>[一二三四五六])、[^\s]{4,30}")]
    private static partial Regex Chapter();

    [GeneratedRegex(@"\S+( \S+)*")]
    private static partial Regex Segment();

    [GeneratedRegex("^([三、本年度办理结果]|（[三四五六]）|不予|无法|提供|其他|处理|公开)$")]
    private static partial Regex DownLetter();
}
