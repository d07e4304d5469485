using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>Excel文件: each sheet as a table; rows of one text alone are paragraphs, so that a report typed into a sheet is read as one.</summary>
internal sealed class XlsxSource
{
    private readonly ImmutableArray<SourceBlock>.Builder _blocks = ImmutableArray.CreateBuilder<SourceBlock>();
    private readonly string[] _strings;
    private int _pieces;

    private XlsxSource(string[] strings) => _strings = strings;

    public static SourceDocument Read(PackedSource package)
    {
        var strings = package.Part("xl/sharedStrings.xml")?.Root?.Elements(Names.Si).Select(Text).ToArray() ?? [];
        var reader = new XlsxSource(strings);
        var targets = package.Part("xl/_rels/workbook.xml.rels")?.Root?.Elements()
            .DistinctBy(relation => (string?)relation.Attribute("Id")).ToDictionary(relation => (string?)relation.Attribute("Id") ?? "", relation => (string?)relation.Attribute("Target") ?? "") ?? [];
        foreach (var sheet in package.Part("xl/workbook.xml")?.Root?.Element(Names.Sheets)?.Elements(Names.Sheet) ?? [])
        {
            var target = targets.GetValueOrDefault((string?)sheet.Attribute(Names.RelationId) ?? "") ?? "";
            if (package.Part(target.StartsWith('/') ? target[1..] : $"xl/{target}")?.Root is { } root)
                reader.Sheet((string?)sheet.Attribute("name") ?? "", root);
        }

        return new() { Kind = SourceKind.Xlsx, Blocks = reader._blocks.ToImmutable() };
    }

    private void Sheet(string name, XElement root)
    {
        var cells = new Dictionary<(int Row, int Column), SourceCell>();
        var next = 0;
        foreach (var row in root.Element(Names.SheetData)?.Elements(Names.Row) ?? [])
        {
            var index = (Int(row.Attribute("r")) ?? next + 1) - 1;
            next = index + 1;
            var column = -1;
            foreach (var cell in row.Elements(Names.C))
            {
                SourceLimits.CheckPieces(++_pieces);
                column = Column((string?)cell.Attribute("r")) ?? column + 1;
                cells.TryAdd((index, column), new(Content(cell), index, column));
            }
        }

        foreach (var merged in root.Element(Names.MergeCells)?.Elements(Names.MergeCell) ?? [])
            Merge(cells, (string?)merged.Attribute("ref") ?? "");
        Add(name, cells.Values.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column));
    }

    /// <summary>Rows with a single text are prose and headings between the tables.</summary>
    private void Add(string sheet, IEnumerable<SourceCell> cells)
    {
        var table = ImmutableArray.CreateBuilder<SourceCell>();
        foreach (var row in cells.GroupBy(cell => cell.Row))
        {
            var filled = row.Where(cell => cell.Text.Length > 0).ToList();
            if (filled is [var alone] && !alone.Text.All(char.IsAsciiDigit) && !alone.Text.StartsWith("第二十条", StringComparison.Ordinal))
            {
                if (table.Count > 0)
                    _blocks.Add(new SourceTable(table.DrainToImmutable()) { Sheet = sheet });
                foreach (var line in alone.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    _blocks.Add(new SourceParagraph(line) { Sheet = sheet });
            }
            else
            {
                table.AddRange(row);
            }
        }

        if (table.Count > 0)
            _blocks.Add(new SourceTable(table.DrainToImmutable()) { Sheet = sheet });
    }

    private static void Merge(Dictionary<(int Row, int Column), SourceCell> cells, string range)
    {
        if (range.Split(':') is not [var from, var to] || Column(from) is not { } left || Column(to) is not { } right || Row(from) is not { } top || Row(to) is not { } bottom)
            return;
        right = Math.Min(right, left + SourceLimits.Grid);
        bottom = Math.Min(bottom, top + SourceLimits.Grid);
        if (!cells.TryGetValue((top, left), out var first) || (right - left + 1L) * (bottom - top + 1L) > SourceLimits.Pieces)
            return;
        cells[(top, left)] = first with { RowSpan = bottom - top + 1, ColumnSpan = right - left + 1 };
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
            {
                if ((row, column) != (top, left))
                    cells.Remove((row, column));
            }
        }
    }

    private string Content(XElement cell)
    {
        var value = (string?)cell.Element(Names.V) ?? "";
        return (string?)cell.Attribute("t") switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _strings.Length ? _strings[index].Trim() : "",
            "inlineStr" => cell.Element(Names.Is) is { } text ? Text(text).Trim() : "",
            "b" or "e" or "str" => value.Trim(),
            _ => Number(value),
        };
    }

    /// <summary>A stored 0.1 + 0.2 is shown as 0.3: figures are kept to ten places.</summary>
    private static string Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 1e15
            ? Math.Round((decimal)number, 10).ToString("0.##########", CultureInfo.InvariantCulture)
            : value.Trim();

    private static string Text(XElement element) =>
        string.Concat(element.Descendants(Names.T).Where(text => text.Parent?.Name != Names.Phonetic).Select(text => text.Value));

    private static int? Int(XAttribute? attribute) => int.TryParse((string?)attribute, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1_100_000 ? value : null;

    private static int? Column(string? reference)
    {
        var column = 0;
        var letters = 0;
        while (reference is not null && letters < reference.Length && letters < 4 && char.IsAsciiLetterUpper(reference[letters]))
            column = (column * 26) + (reference[letters++] - 'A' + 1);
        return letters == 0 ? null : column - 1;
    }

    private static int? Row(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? row - 1 : null;

    /// <summary>Put together once: a name is looked up in a table each time it is put together.</summary>
    private static class Names
    {
        private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

        public static readonly XName C = S + "c";
        public static readonly XName Is = S + "is";
        public static readonly XName MergeCell = S + "mergeCell";
        public static readonly XName MergeCells = S + "mergeCells";
        public static readonly XName Phonetic = S + "rPh";
        public static readonly XName Row = S + "row";
        public static readonly XName Sheet = S + "sheet";
        public static readonly XName SheetData = S + "sheetData";
        public static readonly XName Sheets = S + "sheets";
        public static readonly XName Si = S + "si";
        public static readonly XName T = S + "t";
        public static readonly XName V = S + "v";
        public static readonly XName RelationId = XNamespace.Get("http://schemas.openxmlformats.org/officeDocument/2006/relationships") + "id";
    }
}
