using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>章节: where the six chapters of a report begin.</summary>
internal sealed class ReportSections
{
    private const string Numerals = "一二三四五六";
    private static readonly string[] Headings = [.. AnnualReportForm.Form2021.Headings.Select(Typography.Key)];
    private readonly int?[] _starts = new int?[Numerals.Length];
    private readonly int _lastLine;

    /// <summary>Finds the headings; of a heading printed twice (a table of contents) the last counts.</summary>
    public ReportSections(ImmutableArray<string> lines)
    {
        _lastLine = lines.Length;
        for (var index = 0; index < lines.Length; index++)
        {
            if (Chapter(lines[index]) is { } chapter)
                _starts[chapter] = index + 1;
        }
    }

    /// <summary>Whether no heading was found at all.</summary>
    public bool AreUnknown => _starts.All(start => start is null);

    /// <summary>The lines of a chapter without its heading.</summary>
    /// <param name="chapter">1–6.</param>
    /// <returns>First and last line, from 1; null when its heading is not there.</returns>
    public (int First, int Last)? Of(int chapter) =>
        _starts[chapter - 1] is { } start ? (start + 1, (_starts.Skip(chapter).Where(next => next > start).Min() ?? _lastLine + 1) - 1) : null;

    private static int? Chapter(string line)
    {
        if (line.Length > 60)
            return null;
        var key = Typography.Key(line);
        for (var chapter = 0; chapter < Numerals.Length; chapter++)
        {
            var heading = Headings[chapter];
            if (key == heading || (key.StartsWith(Numerals[chapter]) && key.Length <= heading.Length + 4 && Typography.Distance(key[1..], heading) <= heading.Length / 4))
                return chapter;
        }

        return null;
    }
}
