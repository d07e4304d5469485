using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Desks.Years;

/// <summary>表外数据: figures departments hand in beside the tables, as texts of a report may name them.</summary>
internal static class ReportItems
{
    /// <summary>Of several departments: each under its department and name, and under the name alone their sum, or the one there is.</summary>
    /// <param name="handedIn">What was handed in, under the department's code, a full stop, and its name.</param>
    public static ImmutableSortedDictionary<string, string> OfAll(IEnumerable<KeyValuePair<string, string>> handedIn)
    {
        var items = handedIn.Where(item => IsItem(item.Key[(item.Key.IndexOf('.') + 1)..], item.Value)).ToArray();
        var sums = items.GroupBy(item => item.Key[(item.Key.IndexOf('.') + 1)..]).Select(same => KeyValuePair.Create(same.Key, Together([.. same.Select(item => item.Value)]))).Where(item => item.Value is not null);
        return items.Concat(sums.Select(item => KeyValuePair.Create(item.Key, item.Value!))).DistinctBy(item => item.Key).ToImmutableSortedDictionary();
    }

    /// <summary>Of one department.</summary>
    public static ImmutableSortedDictionary<string, string> OfOne(IEnumerable<KeyValuePair<string, string>> handedIn) => handedIn.Where(item => IsItem(item.Key, item.Value)).ToImmutableSortedDictionary();

    private static bool IsItem(string name, string value) => !NarrativeSections.All.Contains(name) && value.Length <= NarrativeSections.LongestItem;

    private static string? Together(string[] values)
    {
        if (values.Length == 1)
            return values[0];
        var numbers = values.Select(value => decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : (decimal?)null).ToArray();
        return numbers.Contains(null) ? null : numbers.Sum()!.Value.ToString(CultureInfo.InvariantCulture);
    }
}
