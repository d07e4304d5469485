using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Desks.Years;

/// <summary>报送的数据 as entered.</summary>
internal sealed record FiguresForm
{
    private const int MostNarrative = 200;
    private const int MostCounted = 100_000_000;

    /// <summary>The longest text of the narrative, in characters.</summary>
    public const int LongestNarrative = 20_000;

    /// <summary>表二.</summary>
    public TableTwo? Table2 { get; init; }

    /// <summary>叙述数据, by name.</summary>
    public Dictionary<string, string>? Narrative { get; init; }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public Refusal? Check()
    {
        if (Table2 is null)
            return Refusal.Malformed("table2", "请填写表二");
        var errors = Table2.Problems().ToImmutableSortedDictionary(p => $"table2.{p.Field}", p => p.Message);
        errors = errors.SetItems(TooLarge(Table2).Select(field => KeyValuePair.Create($"table2.{field}", $"不能超过{MostCounted}")));
        var narrative = Narrative ?? [];
        if (narrative.Count > MostNarrative || narrative.Any(n => n.Key.Length > TextLimits.Name || n.Value is null || n.Value.Length > LongestNarrative))
            errors = errors.SetItem("narrative", $"叙述数据最多{MostNarrative}项，每项不超过{LongestNarrative}个字符");
        var unknown = narrative.Where(n => NarrativeSections.All.Contains(n.Key) && n.Value is not null).SelectMany(n => NarrativeTemplate.Unknown(n.Value, narrative.Keys)).Distinct().ToArray();
        if (unknown.Length > 0 && !errors.ContainsKey("narrative"))
            errors = errors.SetItem("narrative", $"没有名为{string.Join("、", unknown.Select(name => $"“{name}”"))}的数据");
        return errors.IsEmpty ? null : Refusal.Malformed(errors);
    }

    /// <summary>The figures it means; only once <see cref="Check"/> has nothing to say.</summary>
    public DepartmentFigures ToFigures() => new() { Table2 = Table2!, Narrative = (Narrative ?? []).ToImmutableSortedDictionary() };

    // So large that the sum over the departments of an authority would no longer fit.
    private static IEnumerable<string> TooLarge(TableTwo table) => new (string Field, decimal Value)[]
    {
        ("regulations.issued", table.Regulations.Issued), ("regulations.repealed", table.Regulations.Repealed), ("regulations.inForce", table.Regulations.InForce),
        ("normativeDocuments.issued", table.NormativeDocuments.Issued), ("normativeDocuments.repealed", table.NormativeDocuments.Repealed), ("normativeDocuments.inForce", table.NormativeDocuments.InForce),
        ("licences", table.Licences), ("penalties", table.Penalties), ("coerciveMeasures", table.CoerciveMeasures), ("feesTenThousandYuan", table.FeesTenThousandYuan),
    }.Where(cell => cell.Value > MostCounted).Select(cell => cell.Field);
}
