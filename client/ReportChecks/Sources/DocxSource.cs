using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>Word文件: paragraphs and tables of the body, text deleted under 修订 left out, tables within tables told apart.</summary>
internal sealed class DocxSource
{
    private readonly ImmutableArray<SourceBlock>.Builder _blocks = ImmutableArray.CreateBuilder<SourceBlock>();
    private int _pieces;

    public static SourceDocument Read(PackedSource package)
    {
        var reader = new DocxSource();
        if (package.Part("word/document.xml")?.Root?.Element(Names.Body) is { } body)
            reader.Container(body, 0);
        return new() { Kind = SourceKind.Docx, Blocks = reader._blocks.ToImmutable() };
    }

    private void Container(XElement container, int tables)
    {
        foreach (var element in container.Elements())
        {
            SourceLimits.CheckPieces(++_pieces);
            if (element.Name == Names.P)
                AddParagraph(element);
            else if (element.Name == Names.Tbl)
                Table(element, tables);
            else if (element.Name == Names.Sdt || element.Name == Names.SdtContent || element.Name == Names.Inserted || element.Name == Names.CustomXml)
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
        var isLayout = tables < SourceLimits.TableDepth && table.Descendants(Names.Tbl).Any();
        if (isLayout)
        {
            foreach (var cell in table.Elements(Names.Tr).SelectMany(row => row.Elements(Names.Tc)))
                Container(cell, tables + 1);
            return;
        }

        var cells = new List<SourceCell>();
        var rowIndex = 0;
        var open = new Dictionary<int, int>();   // column → index in cells of the cell that reaches down
        foreach (var row in Rows(table))
        {
            var column = Value(row.Element(Names.TrPr)?.Element(Names.GridBefore)) ?? 0;
            foreach (var cell in row.Elements().SelectMany(element => element.Name == Names.Sdt ? element.Elements(Names.SdtContent).Elements() : [element]).Where(element => element.Name == Names.Tc))
            {
                SourceLimits.CheckPieces(++_pieces);
                var properties = cell.Element(Names.TcPr);
                var span = Math.Clamp(Value(properties?.Element(Names.GridSpan)) ?? 1, 1, SourceLimits.Grid);
                var merge = properties?.Element(Names.VMerge);
                if (merge is not null && (string?)merge.Attribute(Names.Val) != "restart" && open.TryGetValue(column, out var above))
                {
                    cells[above] = cells[above] with { RowSpan = cells[above].RowSpan + 1 };
                }
                else
                {
                    open.Remove(column);
                    if (merge is not null)
                        open[column] = cells.Count;
                    cells.Add(new(string.Join(' ', cell.Descendants(Names.P).Select(TextOf)).Replace('\n', ' ').Trim(), rowIndex, column, ColumnSpan: span));
                }

                column = Math.Min(column + span, SourceLimits.Grid);
            }

            rowIndex++;
        }

        if (cells.Count > 0)
            _blocks.Add(new SourceTable([.. cells]));
    }

    private static IEnumerable<XElement> Rows(XElement table) =>
        table.Elements().SelectMany(element => element.Name == Names.Sdt ? element.Elements(Names.SdtContent).Elements() : [element]).Where(element => element.Name == Names.Tr);

    private static string TextOf(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var element in paragraph.Descendants())
        {
            if (element.Name == Names.T && IsShown(element, paragraph))
                text.Append(element.Value);
            else if (element.Name == Names.Break || element.Name == Names.Return)
                text.Append('\n');
            else if (element.Name == Names.Tab && element.Parent?.Name == Names.R)
                text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>Not deleted under 修订, and no text of a paragraph within this one (a text box).</summary>
    private static bool IsShown(XElement text, XElement paragraph)
    {
        var isWithin = true;
        for (var above = text.Parent; above is not null; above = above.Parent)
        {
            if (above.Name == Names.Deleted || (isWithin && above.Name == Names.P && above != paragraph))
                return false;
            isWithin &= above != paragraph;
        }

        return true;
    }

    private static int? Value(XElement? element) =>
        int.TryParse((string?)element?.Attribute(Names.Val), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? Math.Clamp(value, 0, SourceLimits.Grid) : null;

    /// <summary>Put together once: a name is looked up in a table each time it is put together.</summary>
    private static class Names
    {
        private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

        public static readonly XName Body = W + "body";
        public static readonly XName Break = W + "br";
        public static readonly XName Return = W + "cr";
        public static readonly XName CustomXml = W + "customXml";
        public static readonly XName Deleted = W + "del";
        public static readonly XName GridBefore = W + "gridBefore";
        public static readonly XName GridSpan = W + "gridSpan";
        public static readonly XName Inserted = W + "ins";
        public static readonly XName P = W + "p";
        public static readonly XName R = W + "r";
        public static readonly XName Sdt = W + "sdt";
        public static readonly XName SdtContent = W + "sdtContent";
        public static readonly XName T = W + "t";
        public static readonly XName Tab = W + "tab";
        public static readonly XName Tbl = W + "tbl";
        public static readonly XName Tc = W + "tc";
        public static readonly XName TcPr = W + "tcPr";
        public static readonly XName Tr = W + "tr";
        public static readonly XName TrPr = W + "trPr";
        public static readonly XName VMerge = W + "vMerge";
        public static readonly XName Val = W + "val";
    }
}
