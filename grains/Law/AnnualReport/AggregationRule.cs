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
    public static IEnumerable<Finding> Check(ReconciliationInput input) => input.Parts.IsEmpty ? [] : Cells(input);

    private static IEnumerable<Finding> Cells(ReconciliationInput input)
    {
        var findings = AllCells(input).ToList();
        // A government counts its own office beside its departments: what is more than the parts in a published report is asked about once.
        var more = input.IsPublished ? findings.Where(finding => finding.Found > finding.Expected).ToList() : [];
        return more.Count < 2 ? findings : findings.Except(more).Append(OwnOffice(input, more));
    }

    private static Finding OwnOffice(ReconciliationInput input, List<Finding> more) => new()
    {
        Rule = Name,
        Where = more[0].Where,
        Expected = more[0].Expected,
        Found = more[0].Found,
        Severity = Severity.Warning,
        Message = $"汇总报告有{more.Count}格大于所附{input.Parts.Length}个单位之和，超出部分应为本级办公室自身数据，请核实："
            + string.Join("；", more.Take(5).Select(finding => $"{CellTitles.Of(input.Report.Form, finding.Where)}多{finding.Found - finding.Expected}")) + (more.Count > 5 ? "；等" : ""),
        Line = more[0].Line,
    };

    private static IEnumerable<Finding> AllCells(ReconciliationInput input) =>
        CellAddress.AllOf(input.Report.Form).Where(cell => cell.Column != "inForce").Select(cell => Cell(input, cell)).OfType<Finding>();

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
