using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks.Years;
using Jinping.Workflow.Client.Documents.Pdf;
using Jinping.Workflow.Client.Documents.Reports;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Pages.Years;

/// <summary>年度报告 to be taken away from the page of the year.</summary>
internal static class ReportDownload
{
    /// <summary>The formats, as the page offers them.</summary>
    public static (string Format, string Name)[] Formats { get; } = [("docx", "Word"), ("pdf", "PDF"), ("html", "网页"), ("xlsx", "三张表（XLSX）")];

    public static void Map(WebApplication app)
    {
        app.MapGet("/years/{year:int}/report.{format}", async (int year, string format, int? version, HttpContext context, ReportDesk desk, PdfConversion pdf) =>
            await Answer(await desk.OfAuthority(year, version, Caller.Of(context)), format, pdf, context)).For(Rights.Read).ExcludeFromDescription();
        app.MapGet("/years/{year:int}/departments/{code}/report.{format}", async (int year, string code, string format, HttpContext context, ReportDesk desk, PdfConversion pdf) =>
            await Answer(await desk.OfDepartment(year, code, Caller.Of(context)), format, pdf, context)).For(Rights.Read).ExcludeFromDescription();
    }

    private static async Task<IResult> Answer((ReportContent? Content, Refusal? Refusal) asked, string format, PdfConversion pdf, HttpContext context)
    {
        if (asked.Refusal is { } refusal)
            return Refused(refusal);
        if (Formats.All(known => known.Format != format))
            return Results.Text("没有这种格式的年度报告。", statusCode: StatusCodes.Status404NotFound);
        var (file, failed) = await ReportFile.Of(asked.Content!, format, pdf, context.RequestAborted);
        // The page stands beside the file: it must never show one that somebody wrote, so each is saved and none is opened in place.
        return failed is null ? Results.File(file!, "application/octet-stream", ReportFile.NameOf(asked.Content!, format)) : Refused(failed);
    }

    // Where a page would send whoever may not see it.
    private static IResult Refused(Refusal refusal) => refusal.Kind == RefusalKind.Forbidden ? Results.Redirect("/denied") : Results.Text(refusal.Message, statusCode: refusal.Kind switch
    {
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Malformed => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status422UnprocessableEntity,
    });
}
