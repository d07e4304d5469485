using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>单元格位置: where a figure stands; a row or a table as a whole where the rest is null.</summary>
public readonly record struct CellAddress
{
    /// <summary>The table, or the text.</summary>
    public required ReportTable Table { get; init; }

    /// <summary>The row's wire name (table 四: the block); null for the table as a whole, or a column as a whole.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Row { get; init; }

    /// <summary>The column's wire name; null for the row as a whole, and for the rows of table 二 that have one figure.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Column { get; init; }

    /// <summary>A cell of table 二.</summary>
    public static CellAddress Of(TableTwoRow row, TableTwoColumn column) => new() { Table = ReportTable.Table2, Row = row.Row, Column = column.Column };

    /// <summary>A cell of table 三.</summary>
    public static CellAddress Of(ReportRow row, ReportColumn column) => FormCells.OfRow(row)[(int)column];

    /// <summary>A cell of table 四; columns are <c>upheld</c>, <c>corrected</c>, <c>other</c>, <c>pending</c>, <c>total</c>.</summary>
    public static CellAddress Of(ReviewKind kind, string column) => new() { Table = ReportTable.Table4, Row = ReportNames.Of(kind), Column = column };

    /// <summary>A column of table 三 as a whole.</summary>
    public static CellAddress Of(ReportColumn column) => new() { Table = ReportTable.Table3, Column = ReportNames.Of(column) };

    /// <summary>Every cell a form has, in its order.</summary>
    public static IEnumerable<CellAddress> AllOf(AnnualReportForm form) =>
        Table2(form).Concat(Table3(form)).Concat(Table4(form));

    /// <summary>The cells of table 二 of a form.</summary>
    public static IEnumerable<CellAddress> Table2(AnnualReportForm form) => FormCells.Of(form).Two;

    /// <summary>The cells of table 三 of a form.</summary>
    public static IEnumerable<CellAddress> Table3(AnnualReportForm form) => FormCells.Of(form).Three;

    /// <summary>The cells of table 四 of a form.</summary>
    public static IEnumerable<CellAddress> Table4(AnnualReportForm form) => FormCells.Of(form).Four;

    /// <summary>The cells of one row of table 三, 总计 included.</summary>
    internal static ImmutableArray<CellAddress> RowOf(ReportRow row) => FormCells.OfRow(row);
}
