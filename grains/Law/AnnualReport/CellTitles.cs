namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>What a clerk calls a cell: the words of the form, short enough for a message.</summary>
public static class CellTitles
{
    /// <summary>A row of table 三, with the numeral of its group: <c>（三）1.属于国家秘密</c>.</summary>
    public static string Of(ReportRow row)
    {
        var found = AnnualReportForm.All.Select(form => form.TableThree.Find(row)).OfType<TableThreeRow>().First();
        return found.Group is { } group ? $"{group[..(group.IndexOf('）') + 1)]}{found.Label}" : found.Label;
    }

    /// <summary>A block of table 四: <c>行政复议</c>, <c>行政诉讼（未经复议直接起诉）</c>, <c>行政诉讼（复议后起诉）</c>.</summary>
    public static string Of(ReviewKind kind) => kind switch
    {
        ReviewKind.Reconsideration => "行政复议",
        ReviewKind.Litigation => "行政诉讼（未经复议直接起诉）",
        ReviewKind.LitigationAfterReconsideration => "行政诉讼（复议后起诉）",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>A cell, a row or a table: <c>表三“一、本年新收政府信息公开申请数量”行“自然人”列</c>.</summary>
    public static string Of(AnnualReportForm form, CellAddress cell) => cell.Table switch
    {
        ReportTable.Table2 => $"表二{TableTwo(form, cell)}",
        ReportTable.Table3 => $"表三{TableThree(form, cell)}",
        ReportTable.Table4 => $"表四{TableFour(form, cell)}",
        _ => "正文",
    };

    private static string TableTwo(AnnualReportForm form, CellAddress cell)
    {
        if (form.TableTwo.Rows.FirstOrDefault(row => row.Row == cell.Row) is not { } row)
            return "";
        var column = cell.Column is null ? null : row.Columns.FirstOrDefault(column => column.Column == cell.Column);
        return $"“{row.Label}”行{(column is null ? "" : $"“{column.Label}”列")}";
    }

    private static string TableThree(AnnualReportForm form, CellAddress cell)
    {
        var row = ReportNames.Row(cell.Row) is { } named ? $"“{Of(named)}”行" : "";
        var column = ReportNames.Column(cell.Column) is { } label ? $"“{form.TableThree.LabelOf(label)}”列" : "";
        return row + column;
    }

    private static string TableFour(AnnualReportForm form, CellAddress cell)
    {
        var block = form.TableFour.Blocks.Where(block => ReportNames.Of(block.Kind) == cell.Row).Select(block => $"“{Of(block.Kind)}”");
        var column = form.TableFour.Columns.Where(column => column.Column == cell.Column).Select(column => $"“{column.Label}”");
        return string.Concat(block.Concat(column));
    }
}
