using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>Excel文件: each sheet as a table; rows of one text alone are paragraphs, so that a report typed into a sheet is read as one.</summary>
internal sealed class XlsxSource
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly ImmutableArray<SourceBlock>.Builder _blocks = ImmutableArray.CreateBuilder<SourceBlock>();
    private readonly string[] _strings;
    private int _pieces;

    private XlsxSource(string[] strings) => _strings = strings;

    public static SourceDocument Read(PackedSource package)
    {
        var strings = package.Part("xl/sharedStrings.xml")?.Root?.Elements(S + "si").Select(Text).ToArray() ?? [];
        var reader = new XlsxSource(strings);
        var targets = package.Part("xl/_rels/workbook.xml.rels")?.Root?.Elements()
            .DistinctBy(relation => (string?)relation.Attribute("Id")).ToDictionary(relation => (string?)relation.Attribute("Id") ?? "", relation => (string?)relation.Attribute("Target") ?? "") ?? [];
        foreach (var sheet in package.Part("xl/workbook.xml")?.Root?.Element(S + "sheets")?.Elements(S + "sheet") ?? [])
        {
            var target = targets.GetValueOrDefault((string?)sheet.Attribute(R + "id") ?? "") ?? "";
            if (package.Part(target.StartsWith('/') ? target[1..] : $"xl/{target}")?.Root is { } root)
                reader.Sheet((string?)sheet.Attribute("name") ?? "", root);
        }

        return new() { Kind = SourceKind.Xlsx, Blocks = reader._blocks.ToImmutable() };
    }

    private void Sheet(string name, XElement root)
    {
        var cells = new Dictionary<(int Row, int Column), SourceCell>();
        var next = 0;
        foreach (var row in root.Element(S + "sheetData")?.Elements(S + "row") ?? [])
        {
            var index = (Int(row.Attribute("r")) ?? next + 1) - 1;
            next = index + 1;
            var column = -1;
            foreach (var cell in row.Elements(S + "c"))
            {
                SourceLimits.CheckPieces(++_pieces);
                column = Column((string?)cell.Attribute("r")) ?? column + 1;
                cells.TryAdd((index, column), new(Content(cell), index, column));
            }
        }

        foreach (var merged in root.Element(S + "mergeCells")?.Elements(S + "mergeCell") ?? [])
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
        var value = (string?)cell.Element(S + "v") ?? "";
        return (string?)cell.Attribute("t") switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _strings.Length ? _strings[index].Trim() : "",
            "inlineStr" => cell.Element(S + "is") is { } text ? Text(text).Trim() : "",
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
        string.Concat(element.Descendants(S + "t").Where(text => text.Parent?.Name != S + "rPh").Select(text => text.Value));

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
}
