using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>The relations of table 三 that hold in each of the seven columns.</summary>
/// <remarks>国办公开办函〔2021〕30号 表三: 第一项加第二项之和，等于第三项加第四项之和</remarks>
public static class ColumnRules
{
    /// <summary>Name of the findings of AR-K1.</summary>
    public const string BalanceName = "column-balance";

    /// <summary>Name of the findings of AR-K2.</summary>
    public const string SubtotalName = "subtotal";

    /// <summary>一 + 二 = 三（七）+ 四.</summary>
    [Rule("AR-K1")]
    public static IEnumerable<Finding> Balance(ReconciliationInput input) =>
        ReportColumns.All.Select(column => Balance(input.Report, column)).OfType<Finding>();

    /// <summary>（七）总计 = the sum of the outcome rows.</summary>
    [Rule("AR-K2")]
    public static IEnumerable<Finding> Subtotal(ReconciliationInput input)
    {
        var outcomes = input.Report.Outcomes;
        return ReportColumns.All.Select(column => Subtotal(input.Report, outcomes, column)).OfType<Finding>();
    }

    private static Finding? Balance(ReportFigures report, ReportColumn column)
    {
        if (report[ReportRow.NewlyReceived, column] is not { } received || report[ReportRow.CarriedOver, column] is not { } over
            || report[ReportRow.ClosedTotal, column] is not { } closed || report[ReportRow.CarriedForward, column] is not { } forward
            || received + over == closed + forward)
        {
            return null;
        }

        return new Finding
        {
            Rule = BalanceName,
            Where = CellAddress.Of(column),
            Expected = received + over,
            Found = closed + forward,
            Severity = Severity.Error,
            Message = $"{Name(report, column)}：本年新收{received}+上年结转{over}={received + over}，" +
                $"办理结果总计{closed}+结转下年度{forward}={closed + forward}，相差{Math.Abs(received + over - closed - forward)}",
            Line = report.LineOf(CellAddress.Of(ReportRow.CarriedForward, column)),
        };
    }

    private static Finding? Subtotal(ReportFigures report, ImmutableArray<ReportRow> outcomes, ReportColumn column)
    {
        if (report[ReportRow.ClosedTotal, column] is not { } closed || report.Sum([.. outcomes.Select(row => CellAddress.Of(row, column))]) is not { } sum || closed == sum)
            return null;
        return new Finding
        {
            Rule = SubtotalName,
            Where = CellAddress.Of(ReportRow.ClosedTotal, column),
            Expected = sum,
            Found = closed,
            Severity = Severity.Error,
            Message = $"{Name(report, column)}：（一）至（六）各项办理结果之和为{sum}，（七）总计为{closed}，相差{Math.Abs(sum - closed)}",
            Line = report.LineOf(CellAddress.Of(ReportRow.ClosedTotal, column)),
        };
    }

    private static string Name(ReportFigures report, ReportColumn column) => $"表三“{report.Form.TableThree.LabelOf(column)}”列";
}
