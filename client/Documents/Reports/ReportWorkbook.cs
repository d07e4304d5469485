using System.Collections.Immutable;
using Jinping.Workflow.Client.Documents.Sheets;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Documents.Reports;

/// <summary>年度报告的三张表 as a workbook: figures as numbers, sums as formulas, and below table 三 what its reconciliation gives.</summary>
public static class ReportWorkbook
{
    private const string Fits = "相符";
    private const string Differs = "不符";
    private const int HeadColumns = 3;

    /// <summary>The workbook.</summary>
    public static Spreadsheet Of(ReportContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var document = ReportDocument.Of(content);
        var title = AnnualReportForm.TitleOf(content.Publisher, content.Year);
        return new Spreadsheet { Title = title, Properties = document.Properties, Sheets = [Two(content.Figures, title), Three(content.Figures, title), Four(content.Figures, title)] };
    }

    private static Sheet Two(ReportFigures figures, string title) => new()
    {
        Name = "表二",
        Widths = [28, 18, 18, 18],
        Rows =
        [
            .. Heading(title, "二、主动公开政府信息情况", 4),
            .. figures.Form.TableTwo.Blocks.SelectMany(block => (ImmutableArray<SheetCell>[])
            [
                [Head(block.Title)],
                [.. block.Header.Select(Head)],
                .. block.Rows.Select(row => (ImmutableArray<SheetCell>)[Label(new FormCell(row.Label)), .. row.Columns.Select(column => Figure(figures, CellAddress.Of(row, column)) with { ColSpan = column.ColSpan })]),
            ]),
        ],
    };

    private static Sheet Three(ReportFigures figures, string title)
    {
        var layout = figures.Form.TableThree;
        var top = 2 + layout.Header.Length + 1;   // The first row of figures, from 1.
        int RowOf(ReportRow row) => top + layout.Rows.TakeWhile(known => known.Row != row).Count();
        var (received, carried, closed, forward) = (RowOf(ReportRow.NewlyReceived), RowOf(ReportRow.CarriedOver), RowOf(ReportRow.ClosedTotal), RowOf(ReportRow.CarriedForward));
        return new Sheet
        {
            Name = "表三",
            Widths = [12, 16, 44, 10, 10, 10, 14, 14, 10, 10],
            FrozenRows = top - 1,
            IsLandscape = true,
            Rows =
            [
                .. Heading(title, "三、收到和处理政府信息公开申请情况", HeadColumns + layout.Columns.Length),
                .. layout.Header.Select(row => (ImmutableArray<SheetCell>)[.. row.Select(Head)]),
                .. layout.Rows.Select((row, index) => (ImmutableArray<SheetCell>)
                [
                    .. row.Head.Select(Label),
                    .. layout.Columns.Select((column, at) => Cell(figures, row.Row, column.Column, HeadColumns + at, top + index, top)),
                ]),
                [Check("核对：第一项 + 第二项") with { ColSpan = HeadColumns }, .. layout.Columns.Select((column, at) => Reckoned($"{Address(HeadColumns + at, received)}+{Address(HeadColumns + at, carried)}", Of(figures, column.Column, ReportRow.NewlyReceived, ReportRow.CarriedOver)))],
                [Check("核对：第三项（七）总计 + 第四项") with { ColSpan = HeadColumns }, .. layout.Columns.Select((column, at) => Reckoned($"{Address(HeadColumns + at, closed)}+{Address(HeadColumns + at, forward)}", Of(figures, column.Column, ReportRow.ClosedTotal, ReportRow.CarriedForward)))],
                [
                    Check("勾稽关系：两者相等") with { ColSpan = HeadColumns },
                    .. layout.Columns.Select((column, at) => Verdict(
                        $"{Address(HeadColumns + at, forward + 1)}={Address(HeadColumns + at, forward + 2)}",
                        Of(figures, column.Column, ReportRow.NewlyReceived, ReportRow.CarriedOver) == Of(figures, column.Column, ReportRow.ClosedTotal, ReportRow.CarriedForward))),
                ],
            ],
        };
    }

    private static Sheet Four(ReportFigures figures, string title)
    {
        var layout = figures.Form.TableFour;
        var row = 2 + layout.Header.Length + 1;
        var width = layout.Columns.Length;
        return new Sheet
        {
            Name = "表四",
            Widths = [.. Enumerable.Repeat(10m, width * layout.Blocks.Length)],
            IsLandscape = true,
            Rows =
            [
                .. Heading(title, "四、政府信息公开行政复议、行政诉讼情况", width * layout.Blocks.Length),
                .. layout.Header.Select(header => (ImmutableArray<SheetCell>)[.. header.Select(Head)]),
                [
                    .. layout.Blocks.SelectMany((block, index) => layout.Columns.Select((column, at) => column.Column == "total"
                        ? (SheetCell)new SheetCell.Formula(Sum(index * width, row, index * width + width - 2, row), figures[CellAddress.Of(block.Kind, column.Column)] ?? 0) { Look = SheetLook.Figure }
                        : Figure(figures, CellAddress.Of(block.Kind, column.Column)))),
                ],
            ],
        };
    }

    // Figures of cases are numbers; what the form adds up from them is a sum.
    private static SheetCell Cell(ReportFigures figures, ReportRow row, ReportColumn column, int at, int line, int top)
    {
        var value = figures[CellAddress.Of(row, column)] ?? 0;
        return (row, column) switch
        {
            (_, ReportColumn.Total) => new SheetCell.Formula(Sum(at - 6, line, at - 1, line), value) { Look = SheetLook.Figure },
            (ReportRow.ClosedTotal, _) => new SheetCell.Formula(Sum(at, top + 2, at, line - 1), value) { Look = SheetLook.Figure },
            _ => new SheetCell.Number(value) { Look = SheetLook.Figure },
        };
    }

    private static decimal Of(ReportFigures figures, ReportColumn column, params ReadOnlySpan<ReportRow> rows)
    {
        var sum = 0m;
        foreach (var row in rows)
            sum += figures[CellAddress.Of(row, column)] ?? 0;
        return sum;
    }

    private static IEnumerable<ImmutableArray<SheetCell>> Heading(string title, string section, int columns) =>
    [
        [new SheetCell.Text(title) { Look = SheetLook.Title, ColSpan = columns }],
        [new SheetCell.Text(section) { ColSpan = columns }],
    ];

    private static SheetCell.Text Head(FormCell cell) => new(cell.Text) { Look = SheetLook.Head, ColSpan = cell.ColSpan, RowSpan = cell.RowSpan };

    private static SheetCell.Text Label(FormCell cell) => new(cell.Text) { Look = SheetLook.Label, ColSpan = cell.ColSpan, RowSpan = cell.RowSpan };

    private static SheetCell.Number Figure(ReportFigures figures, CellAddress cell) => new SheetCell.Number(figures[cell] ?? 0) { Look = SheetLook.Figure };

    private static SheetCell.Text Check(string text) => new SheetCell.Text(text) { Look = SheetLook.Check };

    private static SheetCell.Formula Reckoned(string expression, decimal value) => new SheetCell.Formula(expression, value) { Look = SheetLook.Check };

    private static SheetCell.Verdict Verdict(string condition, bool holds) => new SheetCell.Verdict($"IF({condition},\"{Fits}\",\"{Differs}\")", holds ? Fits : Differs) { Look = SheetLook.Check };

    private static string Sum(int fromColumn, int fromRow, int toColumn, int toRow) => $"SUM({Address(fromColumn, fromRow)}:{Address(toColumn, toRow)})";

    private static string Address(int column, int row) => SheetAddress.Of(column, row);
}
