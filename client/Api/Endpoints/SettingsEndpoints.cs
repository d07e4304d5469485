using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>设置.</summary>
internal static class SettingsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/settings").WithTags("设置");
        group.MapGet("", async (SettingsDesk desk) => TypedResults.Json(await desk.Get(), ApiJson.Options)).For(Rights.Read).WithSummary("机关名称和惯例（条例未规定的事项）").Produces<SettingsView>();
        group.MapPut("", Change).For(Rights.Administer).WithSummary("变更机关名称和惯例").Accepts<SettingsForm>("application/json").Produces<SettingsView>().ProducesProblem(400).ProducesProblem(409);
    }

    private static async Task<IResult> Change(HttpRequest request, SettingsDesk desk)
    {
        var (form, problem) = await JsonBody.Read<SettingsForm>(request);
        if (problem is not null)
            return problem;
        var (settings, refusal) = await desk.Change(form!, Caller.Of(request.HttpContext));
        return refusal is null ? TypedResults.Json(settings, ApiJson.Options) : ProblemResults.Of(refusal);
    }
}
