using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>汇总: every cell of a parent's report is the sum of its parts' cells.</summary>
/// <remarks>条例第四十九条、第五十条；政府的报告含所属部门、乡镇</remarks>
public static class AggregationRule
{
    /// <summary>Name of the findings of AR-K5.</summary>
    public const string Name = "aggregation";

    /// <summary>One finding for each cell that is not the sum; none without parts, and none where a part does not know the cell.</summary>
    /// <remarks>现行有效 is left out: documents issued jointly are counted by each part.</remarks>
    [Rule("AR-K5", "AR-A12")]
    public static IEnumerable<Finding> Check(ReconciliationInput input) => input.Parts.IsEmpty
        ? []
        : CellAddress.AllOf(input.Report.Form).Where(cell => cell.Column != "inForce").Select(cell => Cell(input, cell)).OfType<Finding>();

    private static Finding? Cell(ReconciliationInput input, CellAddress cell)
    {
        var parts = input.Parts.Select(part => part[cell]).ToImmutableArray();
        if (input.Report[cell] is not { } found || parts.Contains(null) || parts.Sum() is not { } sum || sum == found)
            return null;
        return new Finding
        {
            Rule = Name,
            Where = cell,
            Expected = sum,
            Found = found,
            Severity = input.IsPublished ? Severity.Warning : Severity.Error,
            Message = $"{CellTitles.Of(input.Report.Form, cell)}：所属{parts.Length}个单位之和为{sum}，汇总报告为{found}，相差{Math.Abs(sum - found)}",
            Line = input.Report.LineOf(cell),
        };
    }
}
