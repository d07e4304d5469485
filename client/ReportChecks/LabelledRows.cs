using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>A row found in a flattened table: its label and the figures after it.</summary>
/// <param name="Name">The row's wire name; null when the form has no such label.</param>
/// <param name="Label">The label as printed.</param>
/// <param name="Line">Line of the label.</param>
/// <param name="Cells">The figures that follow, as many as are printed.</param>
internal sealed record LabelledRow(string? Name, string Label, int Line, ImmutableArray<PrintedCell> Cells);

/// <summary>Reads a flattened table by its labels: words broken over lines are joined until they make a label of the form.</summary>
/// <param name="rows">Labels of rows and the names they stand for.</param>
/// <param name="others">Labels that carry no figures: headers and groups.</param>
internal sealed class LabelledRows(IEnumerable<KeyValuePair<string, string>> rows, IEnumerable<string> others)
{
    private const int LongestLabel = 80;
    private readonly Dictionary<string, string> _rows = rows.DistinctBy(row => row.Key).ToDictionary();
    private readonly HashSet<string> _others = [.. others];

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
        var last = labels[^1] with { Name = labels[^1].Name ?? Nearest(Typography.Key(labels[^1].Label)), Cells = figures };
        if (last.Name is not null || !figures.IsEmpty)
            yield return last;
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
            yield return Label([.. label], _rows.GetValueOrDefault(Key(label)));
            start += length;
        }

        if (unknown.Count > 0)
            yield return Label([.. unknown], null);
    }

    private int LengthOfLabel(ImmutableArray<SourceToken> words, int start)
    {
        var best = 0;
        for (var length = 1; length <= LongestLabel && start + length <= words.Length; length++)
        {
            var key = Key(words.AsSpan(start, length));
            if (_rows.ContainsKey(key) || _others.Contains(key))
                best = length;
            else if (key.Length > 0 && !_rows.Keys.Concat(_others).Any(known => known.StartsWith(key, StringComparison.Ordinal)))
                break;
        }

        return best;
    }

    /// <summary>The row meant by a misprinted or shortened label: one letter in four may differ, or a part of at least four letters stands for the whole.</summary>
    private string? Nearest(string key)
    {
        if (_others.Contains(key) || key.Length is < 4 or > LongestLabel)
            return null;
        var names = _rows.Where(row => IsNear(row.Key, key)).Select(row => row.Value).Distinct().Take(2).ToList();
        return names.Count == 1 ? names[0] : null;
    }

    private static bool IsNear(string row, string key) =>
        row.Contains(key, StringComparison.Ordinal)
        || (row.Length >= 4 && key.Contains(row, StringComparison.Ordinal))
        || (Math.Abs(row.Length - key.Length) <= row.Length / 4 && Typography.Distance(row, key) <= row.Length / 4);

    private static LabelledRow Label(ImmutableArray<SourceToken> words, string? name) =>
        new(name, string.Concat(words.Select(word => word.Text)), words[0].Line, []);

    private static string Key(ReadOnlySpan<SourceToken> words)
    {
        var key = "";
        foreach (var word in words)
            key += Typography.Key(word.Text);
        return key;
    }
}
