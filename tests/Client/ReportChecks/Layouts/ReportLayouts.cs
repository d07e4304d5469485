using System.Collections.Immutable;
using System.Net;
using System.Text;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Tests.ReportChecks.Layouts;

/// <summary>One report in every layout that publishers use.</summary>
internal static class ReportLayouts
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static ImmutableSortedDictionary<string, Func<PrintedReport, byte[]>> All { get; } = new Dictionary<string, Func<PrintedReport, byte[]>>
    {
        ["flattened text"] = report => Utf8(Flattened(report, "\n")),
        ["flattened text with empty lines, GB18030"] = report => Gb18030.GetBytes(Flattened(report, "\r\n\r\n")),
        ["full-width digits and separators"] = report => Utf8(FullWidth(Flattened(report, "\n"))),
        ["columns kept by spaces"] = report => Utf8(Spaced(report)),
        ["bars between cells"] = report => Utf8(Barred(report, "", " | ", " |")),
        ["a bar after each cell, one on a line"] = report => Utf8(Barred(report, "", " |\n", " |")),
        ["markdown"] = report => Utf8(Barred(report, "| ", " | ", " |")),
        ["web page"] = report => Utf8(Html(report, text => text)),
        ["web page from a word processor, GBK"] = report => Gb18030.GetBytes(Html(report, Nested).Replace("utf-8", "gbk", StringComparison.Ordinal)),
        ["web page with a table for its layout"] = report => Utf8($"<html><body><table><tr><td>菜单</td><td>{Html(report, text => text)}</td></tr></table></body></html>"),
        ["web page, labels printed loosely"] = report => Utf8(Html(report, Loose)),
        ["Word"] = DocxWriter.Write,
        ["Excel"] = XlsxWriter.Write,
        ["PDF with ruled tables"] = report => PdfWriter.Write(report, isRuled: true),
        ["PDF without lines"] = report => PdfWriter.Write(report, isRuled: false),
        ["two years side by side"] = report => Utf8(SideBySide(PrintedReport.Of(7), report)),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Flattened(PrintedReport report, string end) => string.Join(end,
        PrintedTables.All(report).SelectMany(part => part.Before.Concat(part.Table.SelectMany(row => row.Select(field => field.Text)))).Concat(PrintedReport.Closing));

    private static string FullWidth(string text) => string.Join('\n', text.Split('\n').Select(line =>
        line.All(char.IsAsciiDigit) && line.Length > 0 ? string.Concat(int.Parse(line).ToString("N0", System.Globalization.CultureInfo.InvariantCulture).Select(letter => (char)(letter + 0xFEE0))) : line));

    private static string Spaced(PrintedReport report) => string.Join('\n',
        PrintedTables.All(report).SelectMany(part => part.Before.Concat(part.Table.Select(row => string.Concat(row.Select(field => field.Text.PadRight(12) + "   "))))).Concat(PrintedReport.Closing));

    private static string Barred(PrintedReport report, string first, string between, string last) => string.Join('\n',
        PrintedTables.All(report).SelectMany(part => part.Before.Concat(part.Table.Select(row =>
            first + string.Join(between, row.Select(field => field.Text)) + last))).Concat(PrintedReport.Closing));

    private static string Html(PrintedReport report, Func<string, string> markup)
    {
        var html = new StringBuilder("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>年报</title></head><body><div id=\"zoom\">");
        foreach (var (before, table) in PrintedTables.All(report))
        {
            foreach (var line in before)
                html.Append($"<p>{WebUtility.HtmlEncode(line)}</p>\n");
            html.Append("<table border=1>");
            foreach (var row in table)
            {
                html.Append("<tr>");
                foreach (var field in row)
                    html.Append($"<td colspan=\"{field.ColumnSpan}\" rowspan=\"{field.RowSpan}\">{markup(field.Text)}</td>");
                html.Append("</tr>\n");
            }

            html.Append("</table>");
        }

        foreach (var line in PrintedReport.Closing)
            html.Append($"<p>{line}</p>");
        return html.Append("</div></body></html>").ToString();
    }

    private static string Nested(string text) => text.Length < 4
        ? $"<p class=\"MsoNormal\" align=center><span style='font-size:12pt'><span lang=\"EN-US\">{text}<o:p></o:p></span></span></p>"
        : $"<p class=MsoNormal><font face=\"仿宋\"><span>{text[..3]}</span><b><span>{text[3..]}</span></b></font></p><p>&nbsp;</p>";

    private static string Loose(string text) => text.All(letter => char.IsAsciiDigit(letter) || letter == '.') ? $" {text}&nbsp;" : text.Replace("（", "(", StringComparison.Ordinal)
        .Replace("）", ")", StringComparison.Ordinal).Replace(".", "、", StringComparison.Ordinal).Replace("“", "\"", StringComparison.Ordinal).Replace("申请", "申 请<br>", StringComparison.Ordinal);

    /// <summary>The comparison of two years as one program prints it: tables side by side, table 四 one below the other.</summary>
    private static string SideBySide(PrintedReport left, PrintedReport right)
    {
        const int half = 90;
        static string Row(ImmutableArray<PrintedField> row) => string.Concat(row.Select((field, index) => index == 0 ? field.Text.PadRight(40) : field.Text.PadRight(6)));
        var lines = new List<string> { "政务公开年报比对", "2022 年报告".PadRight(half) + "2023 年报告", "一、总体情况 (重复率: 40%)", "全年公开信息。".PadRight(half) + "全年公开信息很多。", "二、主动公开政府信息情况 (重复率: 90%)" };
        lines.AddRange(PrintedTables.Two(left).Zip(PrintedTables.Two(right), (one, other) => Row(one).PadRight(half) + Row(other)));
        lines.Add("三、收到和处理政府信息公开申请情况 (重复率: 93%)");
        lines.AddRange(left.Form.TableThree.Rows.Zip(Counts(left).Zip(Counts(right)), (row, counts) =>
            (row.Label.PadRight(44) + counts.First).PadRight(half) + row.Label.PadRight(44) + counts.Second));
        lines.AddRange([" 依申请公开情况 - 差异分析", "指标名称   2022年   2023年   增减值", "本年新收   1   2   +1"]);
        foreach (var (year, report) in new[] { (2023, right), (2022, left) })
        {
            lines.AddRange([$"      {year} 年报告", "行政复议      行政诉讼", "结果维持    结果纠正    其他结果    尚未审结    总计"]);
            if (year == 2023)
                lines.Add("四、政府信息公开行政复议、行政诉讼情况 (重复率: 79%)");
            lines.Add("  " + string.Join("   ", PrintedTables.Four(report)[^1].Select(field => field.Text)));
        }

        lines.AddRange(["五、存在的主要问题及改进情况 (重复率: 25%)", "人员不足。".PadRight(half) + "人员仍然不足。", "六、其他需要报告的事项 (重复率: 61%)", "未收取信息处理费。".PadRight(half) + "未收取信息处理费。", "  数据勾稽问题清单", "1. 无问题"]);
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Counts(PrintedReport report) => report.Form.TableThree.Rows.Select(row =>
        string.Concat(ReportColumns.All.Select(column => report.Text(CellAddress.Of(row.Row, column)).PadRight(6))));
}
