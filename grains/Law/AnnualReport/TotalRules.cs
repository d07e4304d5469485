using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>Totals that are the sum of the figures beside them.</summary>
public static class TotalRules
{
    /// <summary>Name of the findings of AR-K3.</summary>
    public const string RowName = "row-total";

    /// <summary>Name of the findings of AR-K6.</summary>
    public const string TableFourName = "table4-total";

    /// <summary>表三: 总计 = the sum of the six kinds of applicant, in every row.</summary>
    [Rule("AR-K3")]
    public static IEnumerable<Finding> Rows(ReconciliationInput input) =>
        input.Report.ExpectedRows.Select(row => Row(input.Report, row)).OfType<Finding>();

    /// <summary>表四: 总计 = 维持 + 纠正 + 其他 + 尚未审结, in each of the three blocks.</summary>
    [Rule("AR-K6")]
    public static IEnumerable<Finding> TableFour(ReconciliationInput input) =>
        input.Report.Form.TableFour.Blocks.Select(block => Block(input.Report, block.Kind)).OfType<Finding>();

    private static Finding? Row(ReportFigures report, ReportRow row)
    {
        var total = CellAddress.Of(row, ReportColumn.Total);
        if (report[total] is not { } found || report.Sum(CellAddress.RowOf(row)[..ReportColumns.Kinds.Length]) is not { } sum || found == sum)
            return null;
        return new Finding
        {
            Rule = RowName,
            Where = total,
            Expected = sum,
            Found = found,
            Severity = Severity.Error,
            Message = $"表三“{CellTitles.Of(row)}”行：六类申请人之和为{sum}，总计为{found}，相差{Math.Abs(sum - found)}",
            Line = report.LineOf(total),
        };
    }

    private static Finding? Block(ReportFigures report, ReviewKind kind)
    {
        var total = CellAddress.Of(kind, "total");
        if (report[total] is not { } found || report[kind, "upheld"] is not { } upheld || report[kind, "corrected"] is not { } corrected
            || report[kind, "other"] is not { } other || report[kind, "pending"] is not { } pending
            || found == upheld + corrected + other + pending)
        {
            return null;
        }

        var sum = upheld + corrected + other + pending;
        return new Finding
        {
            Rule = TableFourName,
            Where = total,
            Expected = sum,
            Found = found,
            Severity = Severity.Error,
            Message = $"表四“{CellTitles.Of(kind)}”：结果维持{upheld}+结果纠正{corrected}+其他结果{other}+尚未审结{pending}={sum}，总计为{found}，相差{Math.Abs(sum - found)}",
            Line = report.LineOf(total),
        };
    }
}
