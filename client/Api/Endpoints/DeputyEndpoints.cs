using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>代办（A/B岗）.</summary>
internal static class DeputyEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/deputies", List).WithTags("代办").For(Rights.Read).WithSummary("未结束的代办").Produces<ImmutableArray<DeputyView>>();
        var group = api.MapGroup("/users/{name}/deputy").WithTags("代办");
        group.MapGet("", Get).For(Rights.Read).WithSummary("一人的代办").Produces<DeputyView>().ProducesProblem(404);
        group.MapPut("", Set).For(Rights.Handle).WithSummary("设置代办：起止日期内由代办人办理，到期自动结束").Accepts<DeputyForm>("application/json")
            .Produces<DeputyView>().ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(422);
        group.MapDelete("", End).For(Rights.Handle).WithSummary("提前结束代办").Produces<DeputyView>().ProducesProblem(403).ProducesProblem(404);
    }

    private static async Task<IResult> List(HttpContext context, DeputyDesk desk) => TypedResults.Json(await desk.List(Caller.Of(context)), ApiJson.Options);

    private static async Task<IResult> Get(string name, HttpContext context, DeputyDesk desk) => Answer(await desk.Get(name, Caller.Of(context)));

    private static async Task<IResult> Set(string name, HttpRequest request, DeputyDesk desk)
    {
        var (form, problem) = await JsonBody.Read<DeputyForm>(request);
        return problem ?? Answer(await desk.Set(name, form!, Caller.Of(request.HttpContext)));
    }

    private static async Task<IResult> End(string name, HttpContext context, DeputyDesk desk) => Answer(await desk.End(name, Caller.Of(context)));

    private static IResult Answer((DeputyView? Deputy, Refusal? Refusal) answer) => answer.Refusal is { } refusal ? ProblemResults.Of(refusal) : TypedResults.Json(answer.Deputy, ApiJson.Options);
}
