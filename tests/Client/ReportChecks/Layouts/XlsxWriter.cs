using System.Security;
using System.Text;

namespace Jinping.Workflow.Client.Tests.ReportChecks.Layouts;

/// <summary>A report typed into a sheet with merged cells.</summary>
internal static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] Write(PrintedReport report)
    {
        var strings = new List<string>();
        var rows = new StringBuilder();
        var merges = new StringBuilder();
        var at = 0;
        string Cell(string text, int row, int column)
        {
            var reference = $"{(char)('A' + column)}{row + 1}";
            if (text.Length > 0 && text.All(letter => char.IsAsciiDigit(letter) || letter == '.'))
                return $"<c r=\"{reference}\"><v>{text}</v></c>";
            strings.Add(text);
            return $"<c r=\"{reference}\" t=\"s\"><v>{strings.Count - 1}</v></c>";
        }

        void Line(string line)
        {
            rows.Append($"<row r=\"{at + 1}\">{Cell(line, at, 0)}</row>");
            at++;
        }

        foreach (var (before, table) in PrintedTables.All(report))
        {
            foreach (var line in before)
                Line(line);
            foreach (var row in PrintedTables.Placed(table).GroupBy(cell => cell.Row))
            {
                rows.Append($"<row r=\"{at + row.Key + 1}\">");
                foreach (var (field, _, column) in row)
                {
                    rows.Append(Cell(field.Text, at + row.Key, column));
                    if (field.ColumnSpan > 1 || field.RowSpan > 1)
                        merges.Append($"<mergeCell ref=\"{(char)('A' + column)}{at + row.Key + 1}:{(char)('A' + column + field.ColumnSpan - 1)}{at + row.Key + field.RowSpan}\"/>");
                }

                rows.Append("</row>");
            }

            at += table.Length;
        }

        foreach (var line in PrintedReport.Closing)
            Line(line);
        return DocxWriter.Packed(
            ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"年报\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(strings.Select(text => $"<si><t>{SecurityElement.Escape(text)}</t></si>"))}</sst>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells></worksheet>"));
    }
}
