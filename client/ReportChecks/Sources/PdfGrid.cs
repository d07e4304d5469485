using System.Collections.Immutable;
using UglyToad.PdfPig.Content;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>表格线: the cells that the ruled lines of a page enclose.</summary>
internal sealed class PdfGrid
{
    private const double Near = 2.5;
    private const int MostLines = 4_000;
    private readonly double[] _xs;
    private readonly double[] _ys;   // from the top
    private readonly int[,] _owner;

    private PdfGrid(List<Rule> rules)
    {
        _xs = Places(rules.Where(rule => rule.IsUpright).Select(rule => rule.At));
        // At the foot of a page the last row may lack its lower line, and at the head of the next one its upper: the upright lines show how far it goes.
        var upright = rules.Where(rule => rule.IsUpright).ToList();
        _ys = [.. Places(rules.Where(rule => !rule.IsUpright).Select(rule => rule.At).Concat(upright.Count == 0 ? [] : [upright.Min(rule => rule.From), upright.Max(rule => rule.To)])).Reverse()];
        _owner = new int[Math.Max(0, _ys.Length - 1), Math.Max(0, _xs.Length - 1)];
        Enclose(rules);
    }

    /// <summary>The upper edge.</summary>
    public double Top => _ys[0];

    /// <summary>The tables of a page.</summary>
    public static List<PdfGrid> Of(Page page)
    {
        var rules = Rules(page);
        if (rules.Count is 0 or > MostLines)
            return [];
        return [.. Groups(rules).Select(group => new PdfGrid(group)).Where(grid => grid._xs.Length >= 3 && grid._ys.Length >= 3)];
    }

    /// <summary>Whether a letter stands within the outer edge.</summary>
    public bool Holds(PdfLetter letter) =>
        letter.CentreX >= _xs[0] && letter.CentreX <= _xs[^1] && letter.CentreY <= _ys[0] && letter.CentreY >= _ys[^1];

    /// <summary>The cells with the letters that stand in them.</summary>
    public ImmutableArray<SourceCell> Fill(List<PdfLetter> letters)
    {
        var texts = letters.ToLookup(Owner);
        var spans = new SortedDictionary<int, (int Top, int Left, int Bottom, int Right)>();
        for (var row = 0; row < _ys.Length - 1; row++)
        {
            for (var column = 0; column < _xs.Length - 1; column++)
            {
                var owner = _owner[row, column];
                spans[owner] = spans.TryGetValue(owner, out var span)
                    ? (span.Top, Math.Min(span.Left, column), row, Math.Max(span.Right, column))
                    : (row, column, row, column);
            }
        }

        return
        [
            .. spans.OrderBy(span => span.Value.Top).ThenBy(span => span.Value.Left).Select(span => new SourceCell(
                string.Concat(PdfLetter.Lines([.. texts[span.Key]]).Select(line => PdfLetter.Text(line).Replace("   ", " ", StringComparison.Ordinal))).Trim(),
                span.Value.Top, span.Value.Left, span.Value.Bottom - span.Value.Top + 1, span.Value.Right - span.Value.Left + 1)),
        ];
    }

    private int Owner(PdfLetter letter)
    {
        var column = Math.Clamp(Array.FindLastIndex(_xs, x => x <= letter.CentreX), 0, _xs.Length - 2);
        var row = Math.Clamp(Array.FindLastIndex(_ys, y => y >= letter.CentreY), 0, _ys.Length - 2);
        return _owner[row, column];
    }

    /// <summary>Fields of the grid with no line between them are one cell.</summary>
    private void Enclose(List<Rule> rules)
    {
        var columns = _xs.Length - 1;
        var parent = Enumerable.Range(0, Math.Max(0, (_ys.Length - 1) * columns)).ToArray();
        int Root(int field)
        {
            while (parent[field] != field)
                field = parent[field] = parent[parent[field]];
            return field;
        }

        void Join(int one, int other) => parent[Math.Max(Root(one), Root(other))] = Math.Min(Root(one), Root(other));
        var upright = rules.Where(rule => rule.IsUpright).ToArray();
        var level = rules.Where(rule => !rule.IsUpright).ToArray();
        for (var row = 0; row < _ys.Length - 1; row++)
        {
            var middle = (_ys[row] + _ys[row + 1]) / 2;
            for (var column = 0; column < columns; column++)
            {
                var centre = (_xs[column] + _xs[column + 1]) / 2;
                var field = (row * columns) + column;
                if (column + 1 < columns && !upright.Any(rule => rule.Parts(_xs[column + 1], middle)))
                    Join(field, field + 1);
                if (row + 2 < _ys.Length && !level.Any(rule => rule.Parts(_ys[row + 1], centre)))
                    Join(field, field + columns);
            }
        }

        for (var field = 0; field < parent.Length; field++)
            _owner[field / columns, field % columns] = Root(field);
    }

    private static double[] Places(IEnumerable<double> all)
    {
        var places = new List<double>();
        foreach (var at in all.Order())
        {
            if (places.Count == 0 || at - places[^1] > Near)
                places.Add(at);
        }

        return [.. places];
    }

    /// <summary>Lines that touch belong to one table.</summary>
    private static IEnumerable<List<Rule>> Groups(List<Rule> rules)
    {
        var left = new List<Rule>(rules);
        while (left.Count > 0)
        {
            var group = new List<Rule> { left[^1] };
            left.RemoveAt(left.Count - 1);
            for (var next = 0; next < group.Count; next++)
            {
                var of = group[next];
                left.RemoveAll(rule =>
                {
                    var touches = of.Touches(rule);
                    if (touches)
                        group.Add(rule);
                    return touches;
                });
            }

            yield return group;
        }
    }

    private static List<Rule> Rules(Page page)
    {
        var rules = new List<Rule>();
        foreach (var path in page.Paths)
        {
            if (path.IsClipping || (!path.IsFilled && !path.IsStroked))
                continue;
            foreach (var part in path)
            {
                if (part.GetBoundingRectangle() is not { } box || box.Width > 2_000 || box.Height > 3_000)
                    continue;
                if (box.Width <= Near && box.Height > 4)
                    rules.Add(new(true, (box.Left + box.Right) / 2, box.Bottom, box.Top));
                else if (box.Height <= Near && box.Width > 4)
                    rules.Add(new(false, (box.Top + box.Bottom) / 2, box.Left, box.Right));
                else if (path.IsStroked && box.Width > 4 && box.Height > 4 && part.Commands.Count <= 6)
                    rules.AddRange([new(true, box.Left, box.Bottom, box.Top), new(true, box.Right, box.Bottom, box.Top), new(false, box.Top, box.Left, box.Right), new(false, box.Bottom, box.Left, box.Right)]);
            }
        }

        return rules.Count > MostLines ? rules : [.. rules.Distinct()];
    }

    /// <summary>A line: upright or level, at which place, from where to where.</summary>
    private sealed record Rule(bool IsUpright, double At, double From, double To)
    {
        public bool Parts(double at, double along) => Math.Abs(At - at) <= Near && along >= From - Near && along <= To + Near;

        public bool Touches(Rule other) => IsUpright == other.IsUpright
            ? Math.Abs(At - other.At) <= Near && From <= other.To + Near && other.From <= To + Near
            : At >= other.From - Near && At <= other.To + Near && other.At >= From - Near && other.At <= To + Near;
    }
}
