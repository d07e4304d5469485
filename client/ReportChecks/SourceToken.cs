using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>A piece of a report's text: the content of a cell, or words.</summary>
/// <param name="Text">As printed, trimmed.</param>
/// <param name="Line">Line of the source, from 1.</param>
/// <param name="Cell">What it is as the content of a cell; null for words.</param>
internal sealed record SourceToken(string Text, int Line, PrintedCell? Cell)
{
    /// <summary>The tokens of a text: a line, or what stands between bars and tabs on it; figures at its end, each for itself.</summary>
    public static ImmutableArray<SourceToken> Of(ImmutableArray<string> lines) =>
        [.. lines.SelectMany((line, index) => line.Split('|', '\t').SelectMany(piece => OfPiece(piece, index + 1)))];

    private static IEnumerable<SourceToken> OfPiece(string piece, int line)
    {
        var words = piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var figures = words.Reverse().Select(word => CellText.Read(word, line)).TakeWhile(cell => cell is not null).Count();
        var label = string.Join(' ', words[..^figures]);
        if (label.Any(char.IsLetterOrDigit))   // rules and bullets name nothing
            yield return new(label, line, null);
        foreach (var word in words[^figures..])
            yield return new(word, line, CellText.Read(word, line));
    }
}
