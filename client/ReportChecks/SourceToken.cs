using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>A piece of a report's text: the content of a cell, or words.</summary>
/// <param name="Text">As printed, trimmed.</param>
/// <param name="Line">Line of the source, from 1.</param>
/// <param name="Cell">What it is as the content of a cell; null for words.</param>
/// <param name="Key">What identifies the words as a label (<see cref="Typography.Key"/>); empty for the content of a cell.</param>
/// <param name="Column">How far from the left it begins, where columns are kept by spaces.</param>
internal sealed record SourceToken(string Text, int Line, PrintedCell? Cell, string Key, int Column)
{
    private const int WideGap = 3;

    /// <summary>The tokens of a text: a line, or what stands between bars and tabs on it; figures at its end, each for itself.</summary>
    public static ImmutableArray<SourceToken> Of(ImmutableArray<string> lines)
    {
        var tokens = ImmutableArray.CreateBuilder<SourceToken>();
        var figures = new Stack<PrintedCell>();
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index].AsSpan();
            foreach (var piece in line.SplitAny('|', '\t'))
            {
                var words = Figures(line[piece], index + 1, figures);
                AddLabels(words, index + 1, tokens);
                while (figures.TryPop(out var figure))
                    tokens.Add(new(figure.Text, index + 1, figure, "", 0));
            }
        }

        return tokens.ToImmutable();
    }

    /// <summary>Gathers the figures at the end of a piece, the last first.</summary>
    /// <returns>What stands before them.</returns>
    private static ReadOnlySpan<char> Figures(ReadOnlySpan<char> piece, int line, Stack<PrintedCell> figures)
    {
        for (piece = piece.TrimEnd(); !piece.IsEmpty;)
        {
            var start = piece.Length;
            while (start > 0 && !char.IsWhiteSpace(piece[start - 1]))
                start--;
            if (CellText.Read(piece[start..], line) is not { } figure)
                break;
            figures.Push(figure);
            piece = piece[..start].TrimEnd();
        }

        return piece;
    }

    /// <summary>The words of a line as labels: a wide gap parts the label of a group from that of a row.</summary>
    private static void AddLabels(ReadOnlySpan<char> words, int line, ImmutableArray<SourceToken>.Builder tokens)
    {
        for (var start = 0; ;)
        {
            while (start < words.Length && char.IsWhiteSpace(words[start]))
                start++;
            if (start == words.Length)
                return;
            var (end, gap) = (start, 0);
            for (var at = start; at < words.Length && gap < WideGap; at++)
            {
                gap = char.IsWhiteSpace(words[at]) ? gap + 1 : 0;
                end = gap == 0 ? at + 1 : end;
            }

            var label = Plain(words[start..end]);
            if (Typography.Key(label) is { Length: > 0 } key)   // rules and bullets name nothing
                tokens.Add(new(label, line, null, key, start));
            start = end;
        }
    }

    /// <summary>Words with one space between them.</summary>
    private static string Plain(ReadOnlySpan<char> words)
    {
        foreach (var letter in words)
        {
            if (char.IsWhiteSpace(letter))
                return string.Join(' ', words.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }

        return words.ToString();
    }
}
