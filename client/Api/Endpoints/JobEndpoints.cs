using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Jobs;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>定时任务.</summary>
internal static class JobEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/jobs").WithTags("定时任务");
        group.MapGet("", List).For(Rights.Oversee).WithSummary("定时任务及其上次、下次运行").Produces<IReadOnlyList<JobStanding>>();
        group.MapGet("/{name}/runs", Runs).For(Rights.Oversee).WithSummary("一项任务最近的运行记录，新的在前").Produces<IReadOnlyList<JobRun>>().ProducesProblem(404);
        group.MapPost("/{name}/run", Run).For(Rights.Administer).WithSummary("立即运行一项任务").Produces<JobRun>().ProducesProblem(404);
    }

    private static async Task<IResult> List(JobDesk desk, CancellationToken cancellationToken) => TypedResults.Json(await desk.List(cancellationToken), ApiJson.Options);

    private static async Task<IResult> Run(string name, HttpContext context, JobDesk desk, CancellationToken cancellationToken) =>
        await desk.Run(name, Caller.Of(context), cancellationToken) is { } run ? TypedResults.Json(run, ApiJson.Options) : NotFound(name);

    private static async Task<IResult> Runs(string name, JobDesk desk, CancellationToken cancellationToken) =>
        await desk.Runs(name, cancellationToken) is { } runs ? TypedResults.Json(runs, ApiJson.Options) : NotFound(name);

    private static IResult NotFound(string name) => ProblemResults.Of(StatusCodes.Status404NotFound, "job-not-found", $"没有名为“{name}”的定时任务。");
}
