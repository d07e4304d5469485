using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Jinping.Workflow.Client.Documents.Sheets;

/// <summary>One sheet, row by row: a cell that spans is followed by what lies under it, so that its lines are drawn whole.</summary>
internal sealed class SheetWriter
{
    private const int LongestText = 32_767;
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    private readonly OpenXmlWriter _xml;
    private readonly List<string> _merged = [];
    private readonly SortedDictionary<int, (int Rows, SheetLook Look)> _covered = [];
    private int _row;

    private SheetWriter(OpenXmlWriter xml) => _xml = xml;

    public static void Write(WorksheetPart part, Sheet sheet)
    {
        using var xml = OpenXmlWriter.Create(part);
        new SheetWriter(xml).Write(sheet);
    }

    private void Write(Sheet sheet)
    {
        _xml.WriteStartDocument();
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        _xml.WriteElement(new SheetViews(View(sheet.FrozenRows)));
        _xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 18 });
        if (!sheet.Widths.IsEmpty)
            _xml.WriteElement(new Columns(sheet.Widths.Select((width, index) => new Column { Min = (uint)(index + 1), Max = (uint)(index + 1), Width = (double)width, CustomWidth = true })));
        _xml.WriteStartElement(new SheetData());
        foreach (var row in sheet.Rows)
            Write(row);
        _xml.WriteEndElement();
        if (_merged.Count > 0)
            _xml.WriteElement(new MergeCells(_merged.Select(place => new MergeCell { Reference = place })) { Count = (uint)_merged.Count });
        _xml.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        _xml.WriteElement(new PageSetup { PaperSize = 9, Orientation = sheet.IsLandscape ? OrientationValues.Landscape : OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
        _xml.WriteEndElement();
    }

    private static SheetView View(int frozen)
    {
        var view = new SheetView { WorkbookViewId = 0 };
        if (frozen > 0)
            view.Append(new Pane { VerticalSplit = frozen, TopLeftCell = SheetAddress.Of(0, frozen + 1), ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen });
        return view;
    }

    private void Write(IReadOnlyList<SheetCell> cells)
    {
        _row++;
        _xml.WriteStartElement(new Row { RowIndex = (uint)_row });
        var column = 0;
        foreach (var cell in cells)
        {
            column = PastCovered(column);
            Write(column, cell);
            for (var under = 1; under < cell.ColSpan; under++)
                _xml.WriteElement(Blank(column + under, cell.Look));
            for (var under = 0; under < cell.ColSpan && cell.RowSpan > 1; under++)
                _covered[column + under] = (cell.RowSpan - 1, cell.Look);
            if (cell.ColSpan > 1 || cell.RowSpan > 1)
                _merged.Add($"{SheetAddress.Of(column, _row)}:{SheetAddress.Of(column + cell.ColSpan - 1, _row + cell.RowSpan - 1)}");
            column += cell.ColSpan;
        }
        while (_covered.Keys.Any(covered => covered >= column && _covered[covered].Rows > 0))
            column = PastCovered(_covered.Keys.First(covered => covered >= column && _covered[covered].Rows > 0));
        _xml.WriteEndElement();
    }

    private int PastCovered(int column)
    {
        for (; _covered.TryGetValue(column, out var above) && above.Rows > 0; column++)
        {
            _xml.WriteElement(Blank(column, above.Look));
            _covered[column] = above with { Rows = above.Rows - 1 };
        }
        return column;
    }

    private void Write(int column, SheetCell cell)
    {
        var made = Blank(column, cell.Look);
        switch (cell)
        {
            case SheetCell.Text text:
                var clean = CleanText.Of(text.Value);
                clean = clean.Length > LongestText ? clean[..LongestText] : clean;
                if (clean.Length > 0 && char.IsHighSurrogate(clean[^1]))
                    clean = clean[..^1];
                made.DataType = CellValues.InlineString;
                made.InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(clean) { Space = SpaceProcessingModeValues.Preserve });
                if (clean is ['=' or '+' or '-' or '@' or '\'' or '＝' or '＋' or '－' or '＠', ..])
                    made.StyleIndex = SheetStyles.Of(cell.Look, quoted: true);
                break;
            case SheetCell.Number number:
                made.CellValue = new CellValue(number.Value);
                break;
            case SheetCell.Day day:
                made.CellValue = new CellValue(day.Value.DayNumber - DayZero.DayNumber);
                break;
            case SheetCell.Formula formula:
                made.CellFormula = new CellFormula(formula.Expression);
                made.CellValue = new CellValue(formula.Value);
                break;
            case SheetCell.Verdict verdict:
                made.DataType = CellValues.String;
                made.CellFormula = new CellFormula(verdict.Expression);
                made.CellValue = new CellValue(verdict.Value);
                break;
        }
        _xml.WriteElement(made);
    }

    private Cell Blank(int column, SheetLook look) => new() { CellReference = SheetAddress.Of(column, _row), StyleIndex = SheetStyles.Of(look) };
}
