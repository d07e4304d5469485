using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Desks.Years;

/// <summary>叙述部分 as entered.</summary>
internal sealed record NarrativeForm
{
    private const int LongestLine = 200;

    /// <summary>The texts, by section; one that is left out or empty goes back to its usual text.</summary>
    public Dictionary<string, string>? Sections { get; init; }

    /// <summary>The version the writer started from: refused where somebody has written since; null overwrites.</summary>
    public string? ExpectedVersion { get; init; }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    /// <param name="items">Names of what departments have handed in beside the tables.</param>
    public Refusal? Check(IReadOnlyCollection<string> items)
    {
        var errors = ImmutableSortedDictionary.CreateBuilder<string, string>();
        foreach (var (name, text) in Sections ?? [])
        {
            var longest = NarrativeSections.IndexLines.Contains(name) ? LongestLine : FiguresForm.LongestNarrative;
            if (!NarrativeSections.All.Contains(name))
                errors[$"sections.{(name.Length > LongestLine ? name[..LongestLine] : name)}"] = "年度报告没有这一部分";
            else if (text is null || text.Length > longest)
                errors[$"sections.{name}"] = $"不能超过{longest}个字符";
            else if (NarrativeTemplate.Unknown(text, items) is { IsEmpty: false } unknown)
                errors[$"sections.{name}"] = $"没有名为{string.Join("、", unknown.Select(word => $"“{word}”"))}的数据，请从可用的名称中选择";
        }
        return errors.Count == 0 ? null : Refusal.Malformed(errors.ToImmutable());
    }

    /// <summary>The sections it means; only once <see cref="Check"/> has nothing to say.</summary>
    public ImmutableSortedDictionary<string, string> ToSections() =>
        (Sections ?? []).Where(text => !string.IsNullOrWhiteSpace(text.Value)).ToImmutableSortedDictionary(text => text.Key, text => text.Value.Trim());
}
