using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Jobs;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>定时任务.</summary>
internal static class JobEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/jobs").WithTags("定时任务");
        group.MapGet("", async (IJobBoard jobs, CancellationToken cancellationToken) => TypedResults.Json(await jobs.List(cancellationToken), ApiJson.Options)).WithSummary("定时任务及其上次、下次运行").Produces<IReadOnlyList<JobStanding>>();
        group.MapGet("/{name}/runs", Runs).WithSummary("一项任务最近的运行记录，新的在前").Produces<IReadOnlyList<JobRun>>().ProducesProblem(404);
        group.MapPost("/{name}/run", Run).WithSummary("立即运行一项任务").Produces<JobRun>().ProducesProblem(404);
    }

    private static async Task<IResult> Run(string name, IJobBoard jobs, CancellationToken cancellationToken) =>
        await jobs.Run(name, cancellationToken) is { } run
            ? TypedResults.Json(run, ApiJson.Options)
            : NotFound(name);

    private static async Task<IResult> Runs(string name, IJobBoard jobs, CancellationToken cancellationToken) =>
        await jobs.Runs(name, cancellationToken) is { } runs
            ? TypedResults.Json(runs, ApiJson.Options)
            : NotFound(name);

    private static IResult NotFound(string name) => ProblemResults.Of(StatusCodes.Status404NotFound, "job-not-found", $"没有名为“{name}”的定时任务。");
}
