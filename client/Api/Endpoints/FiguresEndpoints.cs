using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Desks.Years;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>部门报送的数据：填报、报送、退回、核定.</summary>
internal static class FiguresEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("", Get).For(Rights.Read).WithSummary("部门报送的数据").Produces<FiguresView>().ProducesProblem(404);
        group.MapPut("", Put).For(Rights.Register).WithSummary("填报表二和叙述数据").Accepts<FiguresForm>("application/json").Produces<FiguresView>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);
        group.MapPost("/submit", Submit).For(Rights.Register).WithSummary("报送").Produces<FiguresView>().ProducesProblem(404).ProducesProblem(422);
        group.MapPost("/send-back", SendBack).For(Rights.CloseYears).WithSummary("退回部门，说明理由，可逐格提出审核意见").Accepts<FiguresReturnForm>("application/json").Produces<FiguresView>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);
        group.MapPost("/clear", Clear).For(Rights.CloseYears).WithSummary("核定").Produces<FiguresView>().ProducesProblem(404).ProducesProblem(422);
    }

    private static Task<IResult> Get(int year, string code, HttpContext context, YearDesk desk) => Answer(year, code, context, desk, desk.Refuse(year));

    private static async Task<IResult> Put(int year, string code, HttpRequest request, YearDesk desk)
    {
        if (await RefuseUnknown(year, code, request.HttpContext, desk) is { } refused)
            return refused;
        var (form, problem) = await JsonBody.Read<FiguresForm>(request);
        return problem ?? await Answer(year, code, request.HttpContext, desk, await desk.Put(year, code, form!, Caller.Of(request.HttpContext)));
    }

    private static async Task<IResult> Submit(int year, string code, HttpContext context, YearDesk desk) =>
        await Answer(year, code, context, desk, desk.Refuse(year) ?? await desk.Submit(year, code, Caller.Of(context)));

    private static async Task<IResult> SendBack(int year, string code, HttpRequest request, YearDesk desk)
    {
        if (await RefuseUnknown(year, code, request.HttpContext, desk) is { } refused)
            return refused;
        var (form, problem) = await JsonBody.Read<FiguresReturnForm>(request);
        return problem ?? await Answer(year, code, request.HttpContext, desk, await desk.SendBack(year, code, form!, Caller.Of(request.HttpContext)));
    }

    private static async Task<IResult> Clear(int year, string code, HttpContext context, YearDesk desk) =>
        await Answer(year, code, context, desk, desk.Refuse(year) ?? await desk.Clear(year, code, Caller.Of(context)));

    private static async Task<IResult?> RefuseUnknown(int year, string code, HttpContext context, YearDesk desk) => desk.Refuse(year) is { } refusal
        ? ProblemResults.Of(refusal)
        : await desk.Figures(year, code, Caller.Of(context)) is null ? ProblemResults.Of(DepartmentDesk.NotFound(code)) : null;

    private static async Task<IResult> Answer(int year, string code, HttpContext context, YearDesk desk, Refusal? refusal)
    {
        if (refusal is not null)
            return ProblemResults.Of(refusal);
        return await desk.Figures(year, code, Caller.Of(context)) is { } figures ? TypedResults.Json(figures, ApiJson.Options) : ProblemResults.Of(DepartmentDesk.NotFound(code));
    }
}
