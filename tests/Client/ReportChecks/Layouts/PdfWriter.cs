using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Jinping.Workflow.Client.Tests.ReportChecks.Layouts;

/// <summary>A report as a PDF with a text layer, pages cut wherever they are full: letters one by one at their places, lines drawn or not.</summary>
internal sealed class PdfWriter
{
    private const double Top = 800;
    private const double Foot = 60;
    private const double Height = 20;
    private static readonly double[] Widths = [44, 44, 190, 31, 31, 31, 31, 31, 31, 31];
    private readonly List<StringBuilder> _pages = [new()];
    private readonly bool _isRuled;
    private double _y = Top;

    private PdfWriter(bool isRuled) => _isRuled = isRuled;

    public static byte[] Write(PrintedReport report, bool isRuled)
    {
        var writer = new PdfWriter(isRuled);
        foreach (var (before, table) in PrintedTables.All(report))
        {
            foreach (var line in before)
                writer.Line(line);
            writer.Table(table);
        }

        foreach (var line in PrintedReport.Closing)
            writer.Line(line);
        return writer.Document();
    }

    private StringBuilder Page => _pages[^1];

    private void Line(string line)
    {
        foreach (var piece in line.Chunk(34))
        {
            Room();
            Show(new string(piece), 50, _y - 14, 13);
            _y -= Height;
        }
    }

    private void Table(ImmutableArray<ImmutableArray<PrintedField>> table)
    {
        var columns = PrintedTables.Placed(table).Max(cell => cell.Column + cell.Field.ColumnSpan);
        var widths = columns == Widths.Length ? Widths : [.. Enumerable.Repeat(490.0 / columns, columns)];
        var edges = widths.Aggregate(new List<double> { 50 }, (all, width) => [.. all, all[^1] + width]);
        var placed = PrintedTables.Placed(table).ToLookup(cell => cell.Row);
        var open = new Dictionary<int, int>();   // column → rows still covered
        for (var row = 0; row < table.Length; row++)
        {
            if (Room() && _isRuled)
                Rule(edges[0], _y, edges[^1], _y);
            foreach (var (field, _, column) in placed[row])
            {
                Wrapped(field.Text, edges[column], edges[column + field.ColumnSpan]);
                for (var across = column; across < column + field.ColumnSpan; across++)
                    open[across] = field.RowSpan;
                if (_isRuled)
                {
                    Rule(edges[column], _y, edges[column + field.ColumnSpan], _y);
                    for (var down = 0; down < field.RowSpan && _y - ((down + 1) * Height) >= Foot - Height; down++)
                        Rule(edges[column], _y - (down * Height), edges[column], _y - ((down + 1) * Height));
                }
            }

            if (_isRuled)
            {
                Rule(edges[^1], _y, edges[^1], _y - Height);
                if (row == table.Length - 1)
                    Rule(edges[0], _y - Height, edges[^1], _y - Height);
            }

            _y -= Height;
        }

        _y -= 6;
    }

    /// <summary>Text in as many lines as the cell is wide for; without lines the columns must not touch, so the letters get smaller.</summary>
    private void Wrapped(string text, double left, double right)
    {
        var size = Math.Min(9, (right - left - (_isRuled ? 4 : 14)) / Math.Max(1, _isRuled ? Math.Min(text.Length, 16) : text.Sum(letter => letter < 128 ? 0.5 : 1)));
        if (!_isRuled)
        {
            Show(text, left + 2, _y - 13, Math.Max(4, size));
            return;
        }

        size = Math.Clamp(size, 3, 9);
        var perLine = Math.Max(1, (int)((right - left - 2) / size));
        var line = 0;
        foreach (var piece in text.All(letter => letter < 128) ? [text.ToCharArray()] : text.Chunk(perLine))
            Show(new string(piece), left + 2, _y - 6 - (line++ * 4), Math.Min(size, text.Length > perLine ? 4 : size));
    }

    private bool Room()
    {
        if (_y - Height >= Foot)
            return false;
        Show($"- {_pages.Count} -", 280, 30, 9);
        _pages.Add(new());
        _y = Top;
        return true;
    }

    private void Show(string text, double x, double y, double size)
    {
        foreach (var letter in text)
        {
            Page.Append(CultureInfo.InvariantCulture, $"BT /F {size:0.##} Tf 1 0 0 1 {x:0.##} {y:0.##} Tm <{(int)letter:X4}> Tj ET\n");
            x += size * (letter < 128 ? 0.5 : 1);
        }
    }

    private void Rule(double fromX, double fromY, double toX, double toY) =>
        Page.Append(CultureInfo.InvariantCulture, $"{fromX:0.##} {fromY:0.##} m {toX:0.##} {toY:0.##} l S\n");

    private byte[] Document()
    {
        const string cmap = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange " +
            "1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap CMapName currentdict /CMap defineresource pop end end";
        List<string> objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, index) => $"{6 + (index * 2)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] " +
                "/FontDescriptor << /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >> >>",
            $"<< /Length {cmap.Length} >>\nstream\n{cmap}\nendstream",
        ];
        foreach (var page in _pages)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents {objects.Count + 2} 0 R >>");
            objects.Add($"<< /Length {page.Length} >>\nstream\n{page}\nendstream");
        }

        return File(objects);
    }

    /// <summary>Objects as a file with its table of places; the first is the catalogue. Bytes beyond ASCII are Latin-1.</summary>
    public static byte[] File(IReadOnlyList<string> objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var index = 0; index < objects.Count; index++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{objects[index]}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
