using System.Collections.Immutable;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>纯文本: one cell on a line, columns kept by spaces, or bars between the cells.</summary>
internal static class TextSource
{
    private const int RowsOfTable = 3;

    /// <summary>One report, or two laid out side by side, the older first.</summary>
    public static ImmutableArray<SourceDocument> Read(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u2028');
        SourceLimits.CheckPieces(lines.Length / 4);
        var two = SideBySideText.Read(lines);
        return two.IsEmpty ? [Read(lines)] : two.Sort((left, right) => Nullable.Compare(left.Year, right.Year));
    }

    private static SourceDocument Read(string[] lines)
    {
        var blocks = ImmutableArray.CreateBuilder<SourceBlock>(lines.Length);
        for (var index = 0; index < lines.Length;)
        {
            var end = index;
            while (end < lines.Length && IsRow(lines[end]))
                end++;
            if (end - index >= RowsOfTable && IsTable(lines.AsSpan(index, end - index)))
            {
                blocks.Add(Table(lines, index, end));
                index = end;
            }
            else
            {
                for (end = Math.Max(end, index + 1); index < end; index++)
                    blocks.Add(new SourceParagraph(lines[index], index + 1));
            }
        }

        return new() { Kind = SourceKind.Text, Blocks = blocks.ToImmutable() };
    }

    private static bool IsRow(string line) => line.Contains('|');

    /// <summary>Bars that end each cell on a line of its own make no table.</summary>
    private static bool IsTable(ReadOnlySpan<string> lines)
    {
        var rows = 0;
        foreach (var line in lines)
            rows += line.Trim().Trim('|').Contains('|') ? 1 : 0;
        return rows >= RowsOfTable && rows * 2 >= lines.Length;
    }

    private static SourceTable Table(string[] lines, int first, int end)
    {
        var cells = ImmutableArray.CreateBuilder<SourceCell>();
        var row = 0;
        for (var index = first; index < end; index++)
        {
            var line = lines[index].Trim();
            if (line.All(letter => letter is '|' or '-' or ':' or ' ' or '—'))
                continue;   // the rule under a markdown header
            var pieces = line.Split('|').AsSpan();
            if (pieces.Length > 0 && pieces[0].Length == 0)
                pieces = pieces[1..];
            // A bar at the end closes the last cell; several in a row are cells merged with it.
            while (pieces.Length > 1 && string.IsNullOrWhiteSpace(pieces[^1]))
                pieces = pieces[..^1];
            for (var column = 0; column < pieces.Length; column++)
                cells.Add(new(pieces[column].Trim(), row, column, Line: index + 1));
            row++;
        }

        return new(cells.ToImmutable());
    }
}
