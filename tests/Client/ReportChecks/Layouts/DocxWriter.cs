using System.IO.Compression;
using System.Security;
using System.Text;

namespace Jinping.Workflow.Client.Tests.ReportChecks.Layouts;

/// <summary>A report as a Word file with merged cells, written part by part.</summary>
internal static class DocxWriter
{
    public static byte[] Write(PrintedReport report)
    {
        var body = new StringBuilder();
        foreach (var (before, table) in PrintedTables.All(report))
        {
            foreach (var line in before)
                body.Append(Paragraph(line));
            body.Append("<w:tbl>");
            var placed = PrintedTables.Placed(table).ToList();
            for (var row = 0; row < table.Length; row++)
            {
                body.Append("<w:tr>");
                foreach (var (field, first, _) in placed.Where(cell => cell.Row <= row && cell.Row + cell.Field.RowSpan > row).OrderBy(cell => cell.Column))
                {
                    var merge = field.RowSpan == 1 ? "" : first == row ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
                    body.Append($"<w:tc><w:tcPr><w:gridSpan w:val=\"{field.ColumnSpan}\"/>{merge}</w:tcPr>{Paragraph(first == row ? field.Text : "")}</w:tc>");
                }

                body.Append("</w:tr>");
            }

            body.Append("</w:tbl>");
        }

        foreach (var line in PrintedReport.Closing)
            body.Append(Paragraph(line));
        return Packed(
            ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            ("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}</w:body></w:document>"));
    }

    /// <summary>Parts packed into a file.</summary>
    public static byte[] Packed(params (string Name, string Xml)[] parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, xml) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(xml));
            }
        }

        return memory.ToArray();
    }

    /// <summary>Text in two runs, as editing leaves it, with a deleted word between.</summary>
    private static string Paragraph(string text)
    {
        var half = text.Length / 2;
        return $"<w:p><w:r><w:t>{SecurityElement.Escape(text[..half])}</w:t></w:r><w:del><w:r><w:delText>99</w:delText></w:r></w:del><w:r><w:t>{SecurityElement.Escape(text[half..])}</w:t></w:r></w:p>";
    }
}
