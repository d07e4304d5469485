using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Attachments;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>附件.</summary>
internal static class AttachmentEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/requests/{number}/attachments").WithTags("附件");
        group.MapGet("", List).For(Rights.Read).WithSummary("附件清单").Produces<AttachmentView[]>().ProducesProblem(404);
        group.MapPost("", Add).For(Rights.Register).WithSummary("上传附件（multipart：先 kind，后 file）；按内容识别类型，与扩展名不符的不予接受").Accepts<AttachmentForm>("multipart/form-data").Produces<AttachmentView>(201).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503).DisableAntiforgery();
        group.MapGet("/{id:guid}", Download).For(Rights.Read).WithSummary("下载附件；申请材料、身份证明的下载记入审计日志").Produces(200, contentType: "application/octet-stream").ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        group.MapDelete("/{id:guid}", Remove).For(Rights.Register).WithSummary("移除附件：不再列出，内容和记录保留；reason 为理由").Produces<AttachmentView[]>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> List(string number, HttpContext context, CaseDesk cases) =>
        await cases.View(number, null, Caller.Of(context)) is { } view ? TypedResults.Json(AttachmentView.Of(view), ApiJson.Options) : NoCase(number);

    private static async Task<IResult> Add(string number, HttpRequest request, AttachmentDesk desk, AttachmentLimits limits, CancellationToken cancellationToken)
    {
        var (id, badKey) = CommandKey.Of(request);
        if (badKey is not null)
            return badKey;
        var (answer, problem) = await AttachmentUpload.Receive(number, request, desk, limits, id, Caller.Of(request.HttpContext), cancellationToken);
        if (problem is not null)
            return problem;
        return answer switch
        {
            null => NoCase(number),
            { Refusal: { } refusal } => AttachmentUpload.Refused(refusal),
            { View: { } view } => new CreatedJson($"/api/v1/requests/{view.Number}/attachments/{id}", AttachmentView.Of(view.Timeline.First(entry => entry.Event is RequestEvent.AttachmentAdded added && added.Attachment.Id == id))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<IResult> Download(string number, Guid id, HttpContext context, AttachmentDesk desk, CaseDesk cases)
    {
        var caller = Caller.Of(context);
        var (file, refusal) = await desk.Open(number, id, caller);
        if (refusal is not null)
            return ProblemResults.Of(refusal);
        if (file is not null)
            return new AttachmentDownload(desk, file);
        return await cases.Find(number, caller) is null ? NoCase(number) : ProblemResults.Of(Refusal.NotFound(RefusalCodes.AttachmentNotFound, "没有这个附件，或者已经移除。"));
    }

    private static async Task<IResult> Remove(string number, Guid id, HttpRequest request, AttachmentDesk desk)
    {
        var (commandId, badKey) = CommandKey.Of(request);
        if (badKey is not null)
            return badKey;
        return await desk.Remove(number, id, request.Query["reason"].ToString(), commandId, Caller.Of(request.HttpContext)) switch
        {
            null => NoCase(number),
            { Refusal: { } refusal } => ProblemResults.Of(refusal),
            { View: { } view } => TypedResults.Json(AttachmentView.Of(view), ApiJson.Options),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static IResult NoCase(string number) => ProblemResults.Of(Refusal.NotFound(RefusalCodes.RequestNotFound, $"没有登记编号为“{number}”的申请。"));
}

/// <summary>What is sent.</summary>
internal sealed record AttachmentForm
{
    /// <summary>种类.</summary>
    public required Law.Attachments.AttachmentKind Kind { get; init; }

    /// <summary>The file.</summary>
    public required IFormFile File { get; init; }
}
