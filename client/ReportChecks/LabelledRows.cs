using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>A row found in a table: its label and the figures after it.</summary>
/// <param name="Name">The row's wire name; null when the form has no such label.</param>
/// <param name="Label">The label as printed.</param>
/// <param name="Line">Line of the label; null where the file has no lines.</param>
/// <param name="Cells">The figures that follow, as many as are printed.</param>
internal sealed record LabelledRow(string? Name, string Label, int? Line, ImmutableArray<PrintedCell> Cells)
{
    /// <summary>The place of the label; null in a text.</summary>
    public SourcePlace? Place { get; init; }
}

/// <summary>Reads a flattened table by its labels: words broken over lines are joined until they make a label of the form.</summary>
/// <param name="book">The labels.</param>
internal sealed class LabelledRows(LabelBook book)
{
    private const int LongestLabel = 80;

    /// <summary>The rows in the order of the text, those without figures included; nothing before the first and after the last known row.</summary>
    public ImmutableArray<LabelledRow> Read(ImmutableArray<SourceToken> tokens)
    {
        var found = new List<LabelledRow>();
        for (var start = 0; start < tokens.Length;)
        {
            var figures = EndOf(tokens, start, token => token.Cell is null);
            var end = EndOf(tokens, figures, token => token.Cell is not null);
            found.AddRange(Read(tokens[start..figures], [.. tokens[figures..end].Select(token => token.Cell!)]));
            start = end;
        }

        var first = found.FindIndex(row => row.Name is not null);
        return first < 0 ? [] : [.. found[first..(found.FindLastIndex(row => row.Name is not null) + 1)]];
    }

    private static int EndOf(ImmutableArray<SourceToken> tokens, int start, Predicate<SourceToken> belongs)
    {
        while (start < tokens.Length && belongs(tokens[start]))
            start++;
        return start;
    }

    private IEnumerable<LabelledRow> Read(ImmutableArray<SourceToken> words, ImmutableArray<PrintedCell> figures)
    {
        var labels = Labels(words).ToList();
        foreach (var label in labels.SkipLast(1).Where(label => label.Name is not null))
            yield return label;
        if (labels.Count == 0)
            yield break;
        var near = labels[^1].Name is null ? book.Nearest(Typography.Key(labels[^1].Label)) ?? OfColumn(words) : null;
        var last = labels[^1] with
        {
            Name = labels[^1].Name ?? near,
            Cells = near is null ? figures : [.. figures.Select(figure => figure with { Certainty = ReadingCertainty.Likely })],
        };
        if (last.Name is not null || !figures.IsEmpty)
            yield return last;
    }

    /// <summary>
    /// The row named by the words of one column, where the label of a group runs down another beside them: the longest of them, up to the
    /// figures, that make the beginning of a label.
    /// </summary>
    private string? OfColumn(ImmutableArray<SourceToken> words)
    {
        var column = words.Where(word => Math.Abs(word.Column - words[^1].Column) <= 2).TakeLast(LongestLabel).ToList();
        if (column.Count == words.Length || words[^1].Column == 0)
            return null;
        for (var start = 0; start < column.Count; start++)
        {
            var key = string.Concat(column.Skip(start).Select(word => word.Key));
            if (key.Length >= 6 && book.Begins(key) && book.Nearest(key) is { } name)
                return name;
        }

        return null;
    }

    /// <summary>The labels in a stretch of words; words between known labels are gathered as one unknown label.</summary>
    private IEnumerable<LabelledRow> Labels(ImmutableArray<SourceToken> words)
    {
        var unknown = new List<SourceToken>();
        for (var start = 0; start < words.Length;)
        {
            var length = LengthOfLabel(words, start);
            if (length == 0)
            {
                unknown.Add(words[start++]);
                continue;
            }

            if (unknown.Count > 0)
                yield return Label([.. unknown], null);
            unknown.Clear();
            var label = words.AsSpan(start, length);
            yield return Label([.. label], book.Row(Key(label)));
            start += length;
        }

        if (unknown.Count > 0)
            yield return Label([.. unknown], null);
    }

    private int LengthOfLabel(ImmutableArray<SourceToken> words, int start)
    {
        var best = 0;
        var label = "";
        for (var length = 1; length <= LongestLabel && start + length <= words.Length; length++)
        {
            label += words[start + length - 1].Key;
            if (book.Knows(label))
                best = length;
            else if (!book.Begins(label))
                break;
        }

        return best;
    }

    private static LabelledRow Label(ImmutableArray<SourceToken> words, string? name) =>
        new(name, string.Concat(words.Select(word => word.Text)), words[0].Line, []);

    private static string Key(ReadOnlySpan<SourceToken> words)
    {
        var key = "";
        foreach (var word in words)
            key += word.Key;
        return key;
    }
}
