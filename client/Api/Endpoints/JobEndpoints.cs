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
        group.MapGet("", (IJobBoard jobs) => TypedResults.Json(jobs.List(), ApiJson.Options)).WithSummary("定时任务及其上次、下次运行").Produces<IReadOnlyList<JobStanding>>();
        group.MapPost("/{name}/run", Run).WithSummary("立即运行一项任务").Produces<JobRun>().ProducesProblem(404);
    }

    private static async Task<IResult> Run(string name, IJobBoard jobs, CancellationToken cancellationToken) =>
        await jobs.Run(name, cancellationToken) is { } run
            ? TypedResults.Json(run, ApiJson.Options)
            : ProblemResults.Of(StatusCodes.Status404NotFound, "job-not-found", $"没有名为“{name}”的定时任务。");
}
