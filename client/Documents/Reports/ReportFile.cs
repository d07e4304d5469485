using System.Text;
using Jinping.Workflow.Client.Documents.Html;
using Jinping.Workflow.Client.Documents.Pdf;
using Jinping.Workflow.Client.Documents.Sheets;
using Jinping.Workflow.Client.Documents.Word;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Documents.Reports;

/// <summary>年度报告 as a file of a format.</summary>
internal static class ReportFile
{
    /// <summary>The file, or why there is none.</summary>
    /// <param name="content">The report.</param>
    /// <param name="format"><c>docx</c>, <c>html</c>, <c>xlsx</c> or <c>pdf</c>.</param>
    /// <param name="pdf">Makes PDF files.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<(byte[]? File, Refusal? Refusal)> Of(ReportContent content, string format, PdfConversion pdf, CancellationToken cancellationToken) => format switch
    {
        "docx" => (DocxRenderer.Render(ReportDocument.Of(content)), null),
        "html" => (Encoding.UTF8.GetBytes(HtmlRenderer.Page(ReportDocument.Of(content))), null),
        "xlsx" => (SpreadsheetWriter.Write(ReportWorkbook.Of(content)), null),
        "pdf" => pdf.Missing is { } missing ? (null, missing) : await pdf.Of(DocxRenderer.Render(ReportDocument.Of(content)), cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
    };

    /// <summary>What the file is called: the title, of a correction its version too.</summary>
    public static string NameOf(ReportContent content, string format) =>
        $"{CleanText.Line(AnnualReportForm.TitleOf(content.Publisher, content.Year))}{(content.Version > 1 ? $"（第{content.Version}版）" : "")}{(content.PublishedOn is null && content.Standing is not null ? "（草稿）" : "")}.{format}";
}
