using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Law.Departments;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>机构调整.</summary>
internal static class ReorganisationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/reorganisations").WithTags("部门");
        group.MapGet("", async (ReorganisationDesk desk) => TypedResults.Json(await desk.List(), ApiJson.Options)).For(Rights.Read).WithSummary("机构调整的历史，新的在前").Produces<ImmutableArray<Reorganisation>>();
        group.MapPost("", CarryOut).For(Rights.Administer).WithSummary("机构调整：合并、分设、更名；在办申请和用户随之转入承接部门，以往统计不变")
            .Accepts<ReorganisationForm>("application/json").Produces<ReorganisationOutcome>().ProducesProblem(400).ProducesProblem(409);
        group.MapPost("/preview", Preview).For(Rights.Administer).WithSummary("预览机构调整涉及的在办申请和用户，不作改动").Accepts<ReorganisationForm>("application/json").Produces<ReorganisationPreview>().ProducesProblem(400);
    }

    private static async Task<IResult> CarryOut(HttpRequest request, ReorganisationDesk desk)
    {
        var (key, badKey) = CommandKey.Of(request);
        if (badKey is not null)
            return badKey;
        var (form, problem) = await JsonBody.Read<ReorganisationForm>(request);
        if (problem is not null)
            return problem;
        var (outcome, refusal) = await desk.CarryOut(form!, key, Caller.Of(request.HttpContext));
        return refusal is null ? TypedResults.Json(outcome, ApiJson.Options) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> Preview(HttpRequest request, ReorganisationDesk desk)
    {
        var (form, problem) = await JsonBody.Read<ReorganisationForm>(request);
        if (problem is not null)
            return problem;
        var (preview, refusal) = await desk.Preview(form!, Caller.Of(request.HttpContext));
        return refusal is null ? TypedResults.Json(preview, ApiJson.Options) : ProblemResults.Of(refusal);
    }
}
