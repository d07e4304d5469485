using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>Word文件: paragraphs and tables of the body, text deleted under 修订 left out, tables within tables told apart.</summary>
internal sealed class DocxSource
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly ImmutableArray<SourceBlock>.Builder _blocks = ImmutableArray.CreateBuilder<SourceBlock>();
    private int _pieces;

    public static SourceDocument Read(PackedSource package)
    {
        var reader = new DocxSource();
        if (package.Part("word/document.xml")?.Root?.Element(W + "body") is { } body)
            reader.Container(body, 0);
        return new() { Kind = SourceKind.Docx, Blocks = reader._blocks.ToImmutable() };
    }

    private void Container(XElement container, int tables)
    {
        foreach (var element in container.Elements())
        {
            SourceLimits.CheckPieces(++_pieces);
            if (element.Name == W + "p")
                AddParagraph(element);
            else if (element.Name == W + "tbl")
                Table(element, tables);
            else if (element.Name == W + "sdt" || element.Name == W + "sdtContent" || element.Name == W + "ins" || element.Name == W + "customXml")
                Container(element, tables);
        }
    }

    private void AddParagraph(XElement paragraph)
    {
        foreach (var line in TextOf(paragraph).Split('\n'))
        {
            if (!string.IsNullOrWhiteSpace(line))
                _blocks.Add(new SourceParagraph(line.Trim()));
        }
    }

    private void Table(XElement table, int tables)
    {
        var isLayout = tables < SourceLimits.TableDepth && table.Descendants(W + "tbl").Any();
        if (isLayout)
        {
            foreach (var cell in table.Elements(W + "tr").SelectMany(row => row.Elements(W + "tc")))
                Container(cell, tables + 1);
            return;
        }

        var cells = new List<SourceCell>();
        var rowIndex = 0;
        var open = new Dictionary<int, int>();   // column → index in cells of the cell that reaches down
        foreach (var row in Rows(table))
        {
            var column = Value(row.Element(W + "trPr")?.Element(W + "gridBefore")) ?? 0;
            foreach (var cell in row.Elements().SelectMany(element => element.Name == W + "sdt" ? element.Elements(W + "sdtContent").Elements() : [element]).Where(element => element.Name == W + "tc"))
            {
                SourceLimits.CheckPieces(++_pieces);
                var properties = cell.Element(W + "tcPr");
                var span = Math.Clamp(Value(properties?.Element(W + "gridSpan")) ?? 1, 1, SourceLimits.Grid);
                var merge = properties?.Element(W + "vMerge");
                if (merge is not null && (string?)merge.Attribute(W + "val") != "restart" && open.TryGetValue(column, out var above))
                {
                    cells[above] = cells[above] with { RowSpan = cells[above].RowSpan + 1 };
                }
                else
                {
                    open.Remove(column);
                    if (merge is not null)
                        open[column] = cells.Count;
                    cells.Add(new(string.Join(' ', cell.Descendants(W + "p").Select(TextOf)).Replace('\n', ' ').Trim(), rowIndex, column, ColumnSpan: span));
                }

                column = Math.Min(column + span, SourceLimits.Grid);
            }

            rowIndex++;
        }

        if (cells.Count > 0)
            _blocks.Add(new SourceTable([.. cells]));
    }

    private static IEnumerable<XElement> Rows(XElement table) =>
        table.Elements().SelectMany(element => element.Name == W + "sdt" ? element.Elements(W + "sdtContent").Elements() : [element]).Where(element => element.Name == W + "tr");

    private static string TextOf(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            if (element.Name == W + "t" && element.Ancestors(W + "del").FirstOrDefault() is null && element.Ancestors(W + "p").First() == paragraph)
                text.Append(element.Value);
            else if (element.Name == W + "br" || element.Name == W + "cr")
                text.Append('\n');
            else if (element.Name == W + "tab" && element.Parent?.Name == W + "r")
                text.Append(' ');
        }

        return text.ToString();
    }

    private static int? Value(XElement? element) =>
        int.TryParse((string?)element?.Attribute(W + "val"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? Math.Clamp(value, 0, SourceLimits.Grid) : null;
}
