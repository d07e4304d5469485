using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.CaseFiles;
using Jinping.Workflow.Client.Documents.Pdf;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>案卷 of a case.</summary>
internal static class CaseFileEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/requests/{number}").WithTags("案卷");
        group.MapGet("/file.zip", Zip).For(Rights.Handle).WithSummary("案卷（ZIP）：卷内目录、登记表、文书、审批表、送达情况、期限计算说明、办理过程、附件和带散列的清单；含完整个人信息，记入审计日志").Produces(200, contentType: CaseFileDownload.MediaType).ProducesProblem(403).ProducesProblem(404);
        group.MapGet("/archive.zip", Zip).For(Rights.Handle).WithSummary("同 file.zip").Produces(200, contentType: CaseFileDownload.MediaType).ProducesProblem(403).ProducesProblem(404);
        group.MapGet("/file.pdf", Pdf).For(Rights.Handle).WithSummary("案卷（PDF）：编有页号的一个文件；含完整个人信息，记入审计日志").Produces(200, contentType: PdfConversion.MediaType).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
    }

    private static async Task<IResult> Zip(string number, HttpContext context, CaseFileDesk desk)
    {
        var (packed, name, refusal) = await desk.Zip(number, Caller.Of(context));
        return packed is not null ? new CaseFileDownload(desk, packed, name) : Answer(refusal, number);
    }

    private static async Task<IResult> Pdf(string number, HttpContext context, CaseFileDesk desk, CancellationToken cancellationToken)
    {
        var (pdf, name, refusal) = await desk.Pdf(number, Caller.Of(context), cancellationToken);
        return pdf is not null ? CaseFileDownload.Pdf(pdf, name, context) : Answer(refusal, number);
    }

    private static IResult Answer(Refusal? refusal, string number) => ProblemResults.Of(refusal ?? Refusal.NotFound(RefusalCodes.RequestNotFound, $"没有登记编号为“{number}”的申请。"));
}
