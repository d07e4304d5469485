using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.MailRoom;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>收发文登记.</summary>
internal static class MailEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/mail", Search).WithTags("收发文").For(Rights.Read)
            .WithSummary("收发文登记，新的在前；direction 为 in、out，number 为登记编号、邮件号码或者发文字号，unproved 为已发未证；不限号码、不限已发未证的，默认最近31天").Produces<Page<MailView>>().ProducesProblem(400);
        api.MapPost("/requests/{number}/mail/{entry:int}", Number).WithTags("收发文").For(Rights.Register)
            .WithSummary("登记邮件号码：entry 为办理过程中收到、发出该件的记录").Accepts<MailNumberForm>("application/json").Produces<MailView[]>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409);
    }

    private static async Task<IResult> Search(HttpRequest request, MailDesk desk, LawDesk law)
    {
        var query = new QueryValues(request.Query);
        var asked = MailSearch.Of(query, (await law.Today()).Today);
        return query.ToRefusal() is { } refusal ? ProblemResults.Of(refusal) : TypedResults.Json(await desk.Search(asked, Caller.Of(request.HttpContext)), ApiJson.Options);
    }

    private static async Task<IResult> Number(string number, int entry, HttpRequest request, MailDesk desk)
    {
        var (id, badKey) = CommandKey.Of(request);
        if (badKey is not null)
            return badKey;
        var (form, problem) = await JsonBody.Read<MailNumberForm>(request);
        if (problem is not null)
            return problem;
        return await desk.Number(number, entry, form!, id, Caller.Of(request.HttpContext)) switch
        {
            null => ProblemResults.Of(Refusal.NotFound(RefusalCodes.RequestNotFound, $"没有登记编号为“{number}”的申请。")),
            { Refusal: { } refusal } => ProblemResults.Of(refusal),
            { View: { } view } => TypedResults.Json<MailView[]>([.. MailView.Of(view)], ApiJson.Options),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
