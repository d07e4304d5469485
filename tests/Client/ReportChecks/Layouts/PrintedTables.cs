using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Tests.ReportChecks.Layouts;

/// <summary>A cell of a printed table.</summary>
internal sealed record PrintedField(string Text, int ColumnSpan = 1, int RowSpan = 1);

/// <summary>The three tables of a report as the form prints them: rows of cells with their spans.</summary>
internal static class PrintedTables
{
    public static ImmutableArray<ImmutableArray<PrintedField>> Two(PrintedReport report) =>
    [
        .. report.Form.TableTwo.Blocks.SelectMany(block => (ImmutableArray<PrintedField>[])
        [
            [Field(block.Title)],
            [.. block.Header.Select(Field)],
            .. block.Rows.Select(row => (ImmutableArray<PrintedField>)[new(row.Label), .. row.Columns.Select(column => new PrintedField(report.Text(CellAddress.Of(row, column)), column.ColSpan))]),
        ]),
    ];

    public static ImmutableArray<ImmutableArray<PrintedField>> Three(PrintedReport report) =>
    [
        .. report.Form.TableThree.Header.Select(row => (ImmutableArray<PrintedField>)[.. row.Select(Field)]),
        .. report.Form.TableThree.Rows.Select(row => (ImmutableArray<PrintedField>)
            [.. row.Head.Select(Field), .. ReportColumns.All.Select(column => new PrintedField(report.Text(CellAddress.Of(row.Row, column))))]),
    ];

    public static ImmutableArray<ImmutableArray<PrintedField>> Four(PrintedReport report) =>
    [
        .. report.Form.TableFour.Header.Select(row => (ImmutableArray<PrintedField>)[.. row.Select(Field)]),
        [.. CellAddress.Table4(report.Form).Select(cell => new PrintedField(report.Text(cell)))],
    ];

    /// <summary>Chapters with their tables, in order.</summary>
    public static IEnumerable<(IEnumerable<string> Before, ImmutableArray<ImmutableArray<PrintedField>> Table)> All(PrintedReport report) =>
    [
        (report.Opening, Two(report)),
        (["三、收到和处理政府信息公开申请情况"], Three(report)),
        (["四、政府信息公开行政复议、行政诉讼情况"], Four(report)),
    ];

    /// <summary>Each cell with its place on the grid.</summary>
    public static IEnumerable<(PrintedField Field, int Row, int Column)> Placed(ImmutableArray<ImmutableArray<PrintedField>> table)
    {
        var taken = new HashSet<(int, int)>();
        for (var row = 0; row < table.Length; row++)
        {
            var column = 0;
            foreach (var field in table[row])
            {
                while (taken.Contains((row, column)))
                    column++;
                yield return (field, row, column);
                for (var down = 0; down < field.RowSpan; down++)
                {
                    for (var across = 0; across < field.ColumnSpan; across++)
                        taken.Add((row + down, column + across));
                }
            }
        }
    }

    private static PrintedField Field(FormCell cell) => new(cell.Text, cell.ColSpan, cell.RowSpan);
}
