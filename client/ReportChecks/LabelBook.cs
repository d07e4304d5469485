namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>The labels of a table: those of its rows with the names they stand for, and those that carry no figures.</summary>
internal sealed class LabelBook
{
    private const int LongestLabel = 80;
    private readonly Dictionary<string, string> _rows;
    private readonly HashSet<string> _others;
    private readonly HashSet<string> _beginnings = [];

    /// <param name="rows">Labels of rows and the names they stand for.</param>
    /// <param name="others">Labels that carry no figures: headers and groups.</param>
    public LabelBook(IEnumerable<KeyValuePair<string, string>> rows, IEnumerable<string> others)
    {
        _rows = rows.DistinctBy(row => row.Key).ToDictionary();
        _others = [.. others];
        foreach (var label in _rows.Keys.Concat(_others))
        {
            for (var length = 1; length <= label.Length; length++)
                _beginnings.Add(label[..length]);
        }
    }

    /// <summary>The row with just this label; null when there is none.</summary>
    public string? Row(string key) => _rows.GetValueOrDefault(key);

    /// <summary>Whether it is a label, of a row or not.</summary>
    public bool Knows(string key) => _rows.ContainsKey(key) || _others.Contains(key);

    /// <summary>Whether it is a label that carries no figures.</summary>
    public bool IsOther(string key) => _others.Contains(key);

    /// <summary>Whether some label begins so.</summary>
    public bool Begins(string key) => _beginnings.Contains(key);

    /// <summary>The row meant by a misprinted or shortened label: one letter in four may differ, or a part of at least four letters stands for the whole.</summary>
    public string? Nearest(string key)
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
}
