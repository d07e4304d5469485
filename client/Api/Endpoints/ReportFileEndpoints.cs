using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks.Years;
using Jinping.Workflow.Client.Documents.Pdf;
using Jinping.Workflow.Client.Documents.Reports;
using Jinping.Workflow.Client.Documents.Sheets;
using Jinping.Workflow.Client.Documents.Word;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>年度报告文件 of the authority and of departments, and 叙述部分 of the authority's.</summary>
internal static class ReportFileEndpoints
{
    private static readonly (string Format, string MediaType, string Name)[] Formats =
    [
        ("docx", DocxRenderer.MediaType, "Word文件"),
        ("html", "text/html; charset=utf-8", "网页"),
        ("xlsx", SpreadsheetWriter.MediaType, "三张表（XLSX，含勾稽公式）"),
        ("pdf", PdfConversion.MediaType, "PDF文件（服务器须装有LibreOffice）"),
    ];

    public static void Map(RouteGroupBuilder years)
    {
        foreach (var (format, mediaType, name) in Formats)
        {
            years.MapGet($"/report.{format}", (int year, HttpContext context, ReportDesk desk, PdfConversion pdf) => OfAuthority(year, format, context, desk, pdf))
                .For(Rights.Read).WithSummary($"全县年度报告：{name}；version 为已发布的第几版").Produces(200, contentType: mediaType).ProducesProblem(400).ProducesProblem(403).ProducesProblem(422);
            years.MapGet($"/departments/{{code}}/report.{format}", (int year, string code, HttpContext context, ReportDesk desk, PdfConversion pdf) => OfDepartment(year, code, format, context, desk, pdf))
                .For(Rights.Read).WithSummary($"部门年度报告：{name}").Produces(200, contentType: mediaType).ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);
        }
        years.MapGet("/report.json", (int year, HttpContext context, ReportDesk desk, PdfConversion pdf) => OfAuthority(year, "json", context, desk, pdf))
            .For(Rights.Read).WithSummary("全县年度报告：各部分文字、三张表和核查结果；version 为已发布的第几版").Produces<ReportJson>().ProducesProblem(400).ProducesProblem(403);
        years.MapGet("/departments/{code}/report.json", (int year, string code, HttpContext context, ReportDesk desk, PdfConversion pdf) => OfDepartment(year, code, "json", context, desk, pdf))
            .For(Rights.Read).WithSummary("部门年度报告：各部分文字、三张表和核查结果").Produces<ReportJson>().ProducesProblem(400).ProducesProblem(404);
        years.MapGet("/report/narrative", Narrative).For(Rights.Oversee).WithSummary("年度报告的叙述部分，和文字中可用的数据名称").Produces<NarrativeView>().ProducesProblem(400);
        years.MapPut("/report/narrative", Put).For(Rights.CloseYears).WithSummary("编写年度报告的叙述部分；数据以“{名称}”写入，封账前与三张表核对").Accepts<NarrativeForm>("application/json").Produces<NarrativeView>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
    }

    private static async Task<IResult> OfAuthority(int year, string format, HttpContext context, ReportDesk desk, PdfConversion pdf)
    {
        var query = new QueryValues(context.Request.Query);
        int? version = context.Request.Query.ContainsKey("version") ? query.Number("version", 1, 1, 1000) : null;
        if (query.ToRefusal() is { } malformed)
            return ProblemResults.Of(malformed);
        var (content, refusal) = await desk.OfAuthority(year, version, Caller.Of(context));
        return refusal is null ? await File(content!, format, pdf, context.RequestAborted) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> OfDepartment(int year, string code, string format, HttpContext context, ReportDesk desk, PdfConversion pdf)
    {
        var (content, refusal) = await desk.OfDepartment(year, code, Caller.Of(context));
        return refusal is null ? await File(content!, format, pdf, context.RequestAborted) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> File(ReportContent content, string format, PdfConversion pdf, CancellationToken cancellationToken)
    {
        if (format == "json")
            return TypedResults.Json(ReportJson.Of(content), ApiJson.Options);
        var (bytes, refusal) = await ReportFile.Of(content, format, pdf, cancellationToken);
        return refusal is null ? Results.File(bytes!, Formats.First(known => known.Format == format).MediaType, ReportFile.NameOf(content, format)) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> Narrative(int year, ReportDesk desk)
    {
        var (narrative, refusal) = await desk.Narrative(year);
        return refusal is null ? TypedResults.Json(narrative, ApiJson.Options) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> Put(int year, HttpRequest request, ReportDesk desk)
    {
        var (form, problem) = await JsonBody.Read<NarrativeForm>(request);
        if (problem is not null)
            return problem;
        return await desk.Put(year, form!) is { } refusal ? ProblemResults.Of(refusal) : await Narrative(year, desk);
    }
}
