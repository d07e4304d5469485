using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Attachments;
using Jinping.Workflow.Law.Refusals;
using Microsoft.AspNetCore.Antiforgery;

namespace Jinping.Workflow.Client.Pages.Attachments;

/// <summary>附件 for the pages: a browser's own upload tells how far it is. The cookie lets it in, and a token that no other site can read.</summary>
internal static class AttachmentPageEndpoints
{
    public static void Map(WebApplication app)
    {
        var group = app.MapGroup("/attachments");
        group.MapGet("/{number}", Token).For(Rights.Register).ExcludeFromDescription();
        group.MapPost("/{number}", Add).For(Rights.Register).ExcludeFromDescription().DisableAntiforgery();
        group.MapGet("/{number}/{id:guid}", Download).For(Rights.Read).ExcludeFromDescription();
    }

    // What a page sends along with its files. It belongs to the visitor, not to the case.
    private static IResult Token(HttpContext context, IAntiforgery forgery)
    {
        var token = forgery.GetAndStoreTokens(context).RequestToken;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(token);
    }

    private static async Task<IResult> Add(string number, HttpRequest request, AttachmentDesk desk, AttachmentLimits limits, IAntiforgery forgery, CancellationToken cancellationToken)
    {
        // In a header: a token looked for in the form would have the whole file read first.
        if (!request.Headers.ContainsKey("RequestVerificationToken") || !await forgery.IsRequestValidAsync(request.HttpContext))
            return ProblemResults.Forbidden("页面已失效，请刷新后重试。");
        if (!Guid.TryParse(request.Headers[Api.CommandKey.Header], out var id))
            return ProblemResults.Of(Refusal.Malformed(Api.CommandKey.Header, "须为一个 uuid"));
        var (answer, problem) = await AttachmentUpload.Receive(number, request, desk, limits, id, Caller.Of(request.HttpContext), cancellationToken);
        return problem ?? (answer is null ? NoCase() : answer.Refusal is { } refusal ? AttachmentUpload.Refused(refusal) : Results.NoContent());
    }

    private static async Task<IResult> Download(string number, Guid id, HttpContext context, AttachmentDesk desk)
    {
        var (file, refusal) = await desk.Open(number, id, Caller.Of(context));
        return file is not null
            ? new AttachmentDownload(desk, file)
            : Results.Text(refusal?.Message ?? "没有这个附件，或者已经移除。", statusCode: refusal is null ? StatusCodes.Status404NotFound : StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult NoCase() => ProblemResults.Of(Refusal.NotFound(RefusalCodes.RequestNotFound, "没有此申请，或者不由本部门办理。"));
}
