using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>A piece of a report's text: the content of a cell, or words.</summary>
/// <param name="Text">As printed, trimmed.</param>
/// <param name="Line">Line of the source, from 1.</param>
/// <param name="Cell">What it is as the content of a cell; null for words.</param>
/// <param name="Column">How far from the left it begins, where columns are kept by spaces.</param>
internal sealed record SourceToken(string Text, int Line, PrintedCell? Cell, int Column = 0)
{
    private const int WideGap = 3;

    /// <summary>The tokens of a text: a line, or what stands between bars and tabs on it; figures at its end, each for itself.</summary>
    public static ImmutableArray<SourceToken> Of(ImmutableArray<string> lines) =>
        [.. lines.SelectMany((line, index) => line.Split('|', '\t').SelectMany(piece => OfPiece(piece, index + 1)))];

    private static IEnumerable<SourceToken> OfPiece(string piece, int line)
    {
        var words = piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var figures = new Stack<PrintedCell>();
        while (figures.Count < words.Length && CellText.Read(words[^(figures.Count + 1)], line) is { } figure)
            figures.Push(figure);
        foreach (var (label, column) in Labels(piece, words.Length - figures.Count))
        {
            if (label.Any(char.IsLetterOrDigit))   // rules and bullets name nothing
                yield return new(label, line, null, column);
        }

        foreach (var figure in figures)
            yield return new(figure.Text, line, figure);
    }

    /// <summary>The first words of a line as labels: a wide gap parts the label of a group from that of a row.</summary>
    private static IEnumerable<(string Label, int Column)> Labels(string piece, int words)
    {
        var (label, start, end) = ("", 0, 0);
        for (var (at, count) = (0, 0); count < words; count++)
        {
            while (char.IsWhiteSpace(piece[at]))
                at++;
            if (label.Length > 0 && at - end >= WideGap)
            {
                yield return (label, start);
                label = "";
            }

            start = label.Length == 0 ? at : start;
            var from = at;
            while (at < piece.Length && !char.IsWhiteSpace(piece[at]))
                at++;
            label += label.Length == 0 ? piece[from..at] : $" {piece[from..at]}";
            end = at;
        }

        if (label.Length > 0)
            yield return (label, start);
    }
}
