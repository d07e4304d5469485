using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Jinping.Workflow.Client.Documents.Model;
using TableCell = Jinping.Workflow.Client.Documents.Model.TableCell;
using WordCell = DocumentFormat.OpenXml.Wordprocessing.TableCell;
using WordRow = DocumentFormat.OpenXml.Wordprocessing.TableRow;

namespace Jinping.Workflow.Client.Documents.Word;

/// <summary>表格 of Word: real cells, merged as the form merges them, the head repeated on every page.</summary>
internal static class WordTables
{
    private const string Grid = "FormTable";
    private const int SmallPadding = 40;
    private const int Padding = 80;

    public static IEnumerable<OpenXmlElement> Styles()
    {
        yield return new Style(
            new StyleName { Val = "表格" },
            new StyleTableProperties(
                new TableBorders(
                    Border<TopBorder>(), Border<LeftBorder>(), Border<BottomBorder>(), Border<RightBorder>(), Border<InsideHorizontalBorder>(), Border<InsideVerticalBorder>()),
                new TableCellMarginDefault(new TopMargin { Width = "20", Type = TableWidthUnitValues.Dxa }, new TableCellLeftMargin { Width = Padding, Type = TableWidthValues.Dxa }, new BottomMargin { Width = "20", Type = TableWidthUnitValues.Dxa }, new TableCellRightMargin { Width = Padding, Type = TableWidthValues.Dxa })))
        { Type = StyleValues.Table, StyleId = Grid };
        foreach (var size in Enum.GetValues<TableSize>())
        {
            var points = size == TableSize.Small ? 9m : 12m;
            foreach (var alignment in Enum.GetValues<CellAlignment>())
                yield return WordStyles.Paragraph(StyleOf(size, alignment), $"表格文字{points}{Name(alignment)}", WordStyles.Normal,
                    [WordStyles.Lines(line: (int)(points * 26)), new Justification { Val = Justify(alignment) }],
                    [WordStyles.Natural(), WordStyles.Size(points)]);
        }
    }

    public static Table Of(DocumentTable table)
    {
        var widths = Widths(table.Widths);
        var made = new Table(Properties(table), new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" })));
        var above = new Reaching[widths.Length];
        for (var index = 0; index < table.Rows.Length; index++)
            made.Append(RowOf(table, index, widths, above));
        return made;
    }

    private static TableProperties Properties(DocumentTable table)
    {
        var padding = (short)(table.Size == TableSize.Small ? SmallPadding : Padding);
        return new TableProperties(
            new TableStyle { Val = Grid },
            new TableWidth { Width = $"{PageMeasures.TextWidth}", Type = TableWidthUnitValues.Dxa },
            new TableLayout { Type = TableLayoutValues.Fixed },
            new TableCellMarginDefault(new TableCellLeftMargin { Width = padding, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = padding, Type = TableWidthValues.Dxa }),
            new TableLook { FirstRow = table.HeaderRows > 0, FirstColumn = true, NoVerticalBand = true, NoHorizontalBand = true },
            new TableCaption { Val = CleanText.Line(table.Caption) });
    }

    // HTML writes a cell once where it begins; Word goes on with it in every row it covers.
    private static WordRow RowOf(DocumentTable table, int index, int[] widths, Reaching[] above)
    {
        var row = table.Rows[index];
        var cells = new Queue<TableCell>(row.Cells);
        var properties = new TableRowProperties(new CantSplit());
        if (row.Lines > 0)
            properties.Append(new TableRowHeight { Val = (uint)(row.Lines * PageMeasures.Line), HeightType = HeightRuleValues.AtLeast });
        if (index < table.HeaderRows)
            properties.Append(new TableHeader());
        var made = new WordRow(properties);
        for (var column = 0; column < widths.Length;)
        {
            var (cell, span, merge) = (default(TableCell), above[column].Columns, (MergedCellValues?)MergedCellValues.Continue);
            if (above[column].Rows > 0)
            {
                above[column] = above[column] with { Rows = above[column].Rows - 1 };
            }
            else
            {
                // A row shorter than the table ends in empty cells.
                cell = cells.TryDequeue(out var next) ? next : new TableCell("");
                span = Math.Clamp(cell.ColSpan, 1, widths.Length - column);
                above[column] = new Reaching(Math.Clamp(cell.RowSpan, 1, table.Rows.Length - index) - 1, span);
                merge = above[column].Rows > 0 ? MergedCellValues.Restart : null;
            }
            made.Append(CellOf(table.Size, cell, widths.AsSpan(column, span), merge));
            column += span;
        }
        // Word keeps a row with the next by its paragraphs.
        if (table.IsKeptWhole && index < table.Rows.Length - 1)
        {
            foreach (var paragraph in made.Descendants<Paragraph>())
                paragraph.ParagraphProperties!.Append(new KeepNext());
        }
        return made;
    }

    private static WordCell CellOf(TableSize size, TableCell? cell, ReadOnlySpan<int> widths, MergedCellValues? merge)
    {
        var width = 0;
        foreach (var one in widths)
            width += one;
        var properties = new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa });
        if (widths.Length > 1)
            properties.Append(new GridSpan { Val = widths.Length });
        if (merge is { } merged)
            properties.Append(new VerticalMerge { Val = merged });
        properties.Append(new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center });
        var style = StyleOf(size, cell?.Alignment ?? CellAlignment.Centre);
        return new WordCell(properties, cell is null ? WordText.Paragraph(style) : WordText.Paragraph(style, WordText.Plain(cell.Text)));
    }

    // Whole twips that together are the width of the text.
    private static int[] Widths(IReadOnlyList<int> shares)
    {
        var whole = shares.Sum();
        var edges = shares.Select((_, index) => (int)((long)shares.Take(index + 1).Sum() * PageMeasures.TextWidth / whole)).ToArray();
        return [.. edges.Select((edge, index) => edge - (index == 0 ? 0 : edges[index - 1]))];
    }

    private static string StyleOf(TableSize size, CellAlignment alignment) => $"Table{size}{alignment}";

    private static string Name(CellAlignment alignment) => alignment switch { CellAlignment.Left => "居左", CellAlignment.Right => "居右", _ => "居中" };

    private static JustificationValues Justify(CellAlignment alignment) =>
        alignment switch { CellAlignment.Left => JustificationValues.Left, CellAlignment.Right => JustificationValues.Right, _ => JustificationValues.Center };

    private static T Border<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0 };

    /// <summary>A cell from above: how many rows more it covers, and how many columns.</summary>
    private readonly record struct Reaching(int Rows, int Columns);
}
