using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>Relations between a report and the one of the year before.</summary>
public static class YearRules
{
    /// <summary>Name of the findings of AR-K4.</summary>
    public const string ContinuityName = "year-continuity";

    /// <summary>Name of the findings of AR-K7.</summary>
    public const string DocumentsName = "documents-in-force";

    /// <summary>Name of the findings of AR-K10.</summary>
    public const string PendingName = "pending-reviews";

    private static readonly string[] DocumentRows = ["regulations", "normativeDocuments"];

    /// <summary>This year's 二 = last year's 四, column by column; a report of another year cannot be compared and is told as such.</summary>
    [Rule("AR-K4")]
    public static IEnumerable<Finding> Continuity(ReconciliationInput input)
    {
        if (input.Previous is not { } previous)
            return [];
        return Joins(input) is false
            ? [AnotherYear(input.Report.Year!.Value, previous.Year!.Value)]
            : ReportColumns.All.Select(column => Continuity(input, previous, column)).OfType<Finding>();
    }

    /// <summary>现行有效 = last year's 现行有效 + 制发 − 废止. Re-counts and clean-ups break it, so it is a question.</summary>
    /// <remarks>惯例：条例未规定</remarks>
    [Rule("AR-K7", "AR-B4")]
    public static IEnumerable<Finding> DocumentsInForce(ReconciliationInput input) =>
        Joins(input) is false ? [] : DocumentRows.Select(row => InForce(input, row)).OfType<Finding>();

    /// <summary>Last year's 尚未审结 is decided or still pending this year, so no block can hold fewer cases.</summary>
    /// <remarks>惯例：条例未规定</remarks>
    [Rule("AR-K10")]
    public static IEnumerable<Finding> PendingReviews(ReconciliationInput input) =>
        Joins(input) is false ? [] : input.Report.Form.TableFour.Blocks.Select(block => Pending(input, block.Kind)).OfType<Finding>();

    private static bool? Joins(ReconciliationInput input) => input.Report.Year - 1 is { } before && input.Previous?.Year is { } year ? year == before : null;

    private static Finding AnotherYear(int year, int previous) => new()
    {
        Rule = ContinuityName,
        Where = new() { Table = ReportTable.Text },
        Expected = year - 1,
        Found = previous,
        Severity = Severity.Warning,
        Message = $"所附上年度报告为{previous}年度报告，与{year}年度不相衔接，未作年度衔接核对；请附{year - 1}年度报告",
    };

    private static Finding? Continuity(ReconciliationInput input, ReportFigures previous, ReportColumn column)
    {
        var cell = CellAddress.Of(ReportRow.CarriedOver, column);
        if (input.Report[cell] is not { } over || previous[ReportRow.CarriedForward, column] is not { } forward || over == forward)
            return null;
        return new Finding
        {
            Rule = ContinuityName,
            Where = cell,
            Expected = forward,
            Found = over,
            Severity = input.WasReorganised ? Severity.Warning : Severity.Error,
            Message = $"表三“{input.Report.Form.TableThree.LabelOf(column)}”列：上年度报告结转下年度{forward}，本年度上年结转{over}，相差{Math.Abs(forward - over)}",
            Line = input.Report.LineOf(cell),
        };
    }

    private static Finding? InForce(ReconciliationInput input, string row)
    {
        CellAddress Cell(string column) => new() { Table = ReportTable.Table2, Row = row, Column = column };
        if (input.Previous?[Cell("inForce")] is not { } before || input.Report[Cell("inForce")] is not { } now
            || input.Report[Cell("issued")] is not { } issued || input.Report[Cell("repealed")] is not { } repealed || now == before + issued - repealed)
        {
            return null;
        }

        return new Finding
        {
            Rule = DocumentsName,
            Where = Cell("inForce"),
            Expected = before + issued - repealed,
            Found = now,
            Severity = Severity.Warning,
            Message = $"{CellTitles.Of(input.Report.Form, Cell("inForce"))}：上年现行有效{before}+本年制发{issued}−本年废止{repealed}={before + issued - repealed}，" +
                $"本年填报{now}；如经清理或者重新统计，请核实后说明",
            Line = input.Report.LineOf(Cell("inForce")),
        };
    }

    private static Finding? Pending(ReconciliationInput input, ReviewKind kind)
    {
        var total = CellAddress.Of(kind, "total");
        if (input.Previous?[kind, "pending"] is not { } pending || input.Report[total] is not { } now || now >= pending)
            return null;
        return new Finding
        {
            Rule = PendingName,
            Where = total,
            Expected = pending,
            Found = now,
            Severity = Severity.Warning,
            Message = $"表四“{CellTitles.Of(kind)}”：上年度尚未审结{pending}件应计入本年度，本年度总计仅{now}件，请核实",
            Line = input.Report.LineOf(total),
        };
    }
}
