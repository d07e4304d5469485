using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>通知: one's own.</summary>
internal static class NoticeEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/notices").WithTags("通知");
        group.MapGet("", List).For(Rights.Read).WithSummary("本人的通知，新的在前（unread、kind、page、pageSize）").Produces<NoticeListView>().ProducesProblem(400);
        group.MapPost("/{id:long}/read", Read).For(Rights.Read).WithSummary("标为已读").Produces<NoticeView>().ProducesProblem(404);
        group.MapPost("/read-all", ReadAll).For(Rights.Read).WithSummary("全部标为已读").Produces<NoticesRead>();
        group.MapGet("/settings", Settings).For(Rights.Read).WithSummary("本人的通知设置").Produces<NoticeSettingsForm>();
        group.MapPut("/settings", Save).For(Rights.Read).WithSummary("变更本人的通知设置").Accepts<NoticeSettingsForm>("application/json").Produces<NoticeSettingsForm>().ProducesProblem(400);
    }

    private static async Task<IResult> List(HttpRequest request, NoticeDesk desk)
    {
        var query = new QueryValues(request.Query);
        var search = NoticeSearch.Of(query);
        return query.ToRefusal() is { } refusal ? ProblemResults.Of(refusal) : TypedResults.Json(await desk.Page(search, Caller.Of(request.HttpContext)), ApiJson.Options);
    }

    private static async Task<IResult> Read(long id, HttpContext context, NoticeDesk desk) => await desk.Read(id, Caller.Of(context)) is { } notice
        ? TypedResults.Json(notice, ApiJson.Options)
        : ProblemResults.Of(Refusal.NotFound(RefusalCodes.NoticeNotFound, "没有这条通知。"));

    private static async Task<IResult> ReadAll(HttpContext context, NoticeDesk desk) => TypedResults.Json(new NoticesRead(await desk.ReadAll(Caller.Of(context))), ApiJson.Options);

    private static async Task<IResult> Settings(HttpContext context, NoticeDesk desk) => TypedResults.Json(await desk.Settings(Caller.Of(context)), ApiJson.Options);

    private static async Task<IResult> Save(HttpRequest request, NoticeDesk desk)
    {
        var (form, problem) = await JsonBody.Read<NoticeSettingsForm>(request);
        if (problem is not null)
            return problem;
        var (settings, refusal) = await desk.Save(form!, Caller.Of(request.HttpContext));
        return refusal is null ? TypedResults.Json(settings, ApiJson.Options) : ProblemResults.Of(refusal);
    }
}

/// <summary>全部已读.</summary>
/// <param name="Marked">How many were marked.</param>
internal sealed record NoticesRead(int Marked);
