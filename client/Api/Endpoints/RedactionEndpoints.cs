using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Attachments;
using Jinping.Workflow.Client.Redaction;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>隐去个人信息 in an attachment.</summary>
internal static class RedactionEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/requests/{number}/attachments/{id:guid}/redactions").WithTags("附件");
        group.MapPost("/preview", Look).For(Rights.Register).WithSummary("查找附件中的个人信息：每一处及其前后文；另行查找的文字用 words").Accepts<RedactionForm>("application/json").Produces<RedactionProposal>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        group.MapPost("", Make).For(Rights.Register).WithSummary("制作隐去个人信息的新附件：places 所列的文字从文件中去除，原附件保留").Accepts<RedactionForm>("application/json").Produces<AttachmentView>(201).ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static async Task<IResult> Look(string number, Guid id, HttpRequest request, RedactionDesk desk, CancellationToken cancellationToken)
    {
        var (form, problem) = await JsonBody.Read<RedactionForm>(request);
        if (problem is not null)
            return problem;
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var (proposal, refusal) = await desk.Look(number, id, form!, Caller.Of(request.HttpContext), cancellationToken);
        return proposal is not null ? TypedResults.Json(proposal, ApiJson.Options) : ProblemResults.Of(refusal ?? NoFile());
    }

    private static async Task<IResult> Make(string number, Guid id, HttpRequest request, RedactionDesk desk, CancellationToken cancellationToken)
    {
        var (commandId, badKey) = CommandKey.Of(request);
        if (badKey is not null)
            return badKey;
        var (form, problem) = await JsonBody.Read<RedactionForm>(request);
        if (problem is not null)
            return problem;
        return await desk.Make(number, id, form!, commandId, Caller.Of(request.HttpContext), cancellationToken) switch
        {
            null => ProblemResults.Of(NoFile()),
            { Refusal: { } refusal } => ProblemResults.Of(refusal),
            { View: { } view } => new CreatedJson($"/api/v1/requests/{view.Number}/attachments/{commandId}", AttachmentView.Of(view.Timeline.First(entry => entry.Event is RequestEvent.AttachmentAdded added && added.Attachment.Id == commandId))),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Refusal NoFile() => Refusal.NotFound(RefusalCodes.AttachmentNotFound, "没有这个附件，或者已经移除。");
}
