using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Documents.Reports;

/// <summary>表二、表三、表四 as the form prints them: labels and spans are the form's own, a cell that is not known is printed as it was found.</summary>
public static class ReportTables
{
    /// <summary>表二.</summary>
    public static DocumentTable Two(ReportFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return new DocumentTable
        {
            Caption = "主动公开政府信息情况",
            IsKeptWhole = true,
            Widths = [2, 2, 2, 2],
            Rows =
            [
                .. figures.Form.TableTwo.Blocks.SelectMany(block => (TableRow[])
                [
                    new TableRow([Head(block.Title, CellScope.ColumnGroup)]),
                    new TableRow([.. block.Header.Select(cell => Head(cell, CellScope.Column))]),
                    .. block.Rows.Select(row => new TableRow(
                        [new TableCell(row.Label) { Scope = CellScope.Row }, .. row.Columns.Select(column => new TableCell(Print(figures, CellAddress.Of(row, column)), column.ColSpan))])),
                ]),
            ],
        };
    }

    /// <summary>表三.</summary>
    public static DocumentTable Three(ReportFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var layout = figures.Form.TableThree;
        return new DocumentTable
        {
            Caption = "收到和处理政府信息公开申请情况",
            IsKeptWhole = true,
            Widths = [9, 14, 33, 10, 10, 10, 10, 10, 10, 10],
            HeaderRows = layout.Header.Length,
            Size = TableSize.Small,
            Rows =
            [
                .. layout.Header.Select(row => new TableRow([.. row.Select(cell => Head(cell, cell.ColSpan > 1 ? CellScope.ColumnGroup : CellScope.Column))])),
                .. layout.Rows.Select(row => new TableRow(
                [
                    .. row.Head.Select(cell => Head(cell, cell.RowSpan > 1 ? CellScope.RowGroup : CellScope.Row) with { Alignment = CellAlignment.Left }),
                    .. layout.Columns.Select(column => new TableCell(Print(figures, CellAddress.Of(row.Row, column.Column)))),
                ])),
            ],
        };
    }

    /// <summary>表四.</summary>
    public static DocumentTable Four(ReportFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var layout = figures.Form.TableFour;
        return new DocumentTable
        {
            Caption = "政府信息公开行政复议、行政诉讼情况",
            IsKeptWhole = true,
            Widths = [.. Enumerable.Repeat(1, layout.Blocks.Length * layout.Columns.Length)],
            HeaderRows = layout.Header.Length,
            Size = TableSize.Small,
            Rows =
            [
                .. layout.Header.Select(row => new TableRow([.. row.Select(cell => Head(cell, cell.ColSpan > 1 ? CellScope.ColumnGroup : CellScope.Column))])),
                new TableRow([.. layout.Blocks.SelectMany(block => layout.Columns.Select(column => new TableCell(Print(figures, CellAddress.Of(block.Kind, column.Column)))))]),
            ],
        };
    }

    private static TableCell Head(FormCell cell, CellScope scope) => new(cell.Text, cell.ColSpan, cell.RowSpan) { Scope = scope };

    private static string Print(ReportFigures figures, CellAddress cell) =>
        figures[cell]?.ToString(CultureInfo.InvariantCulture) ?? figures.Cells.GetValueOrDefault(cell)?.Text ?? "";
}
