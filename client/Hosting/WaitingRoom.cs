using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>Turns calls away as long as no silo has ever been reached; what needs none (documents, health) is served.</summary>
internal static class WaitingRoom
{
    public static void UseWaitingRoom(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.Use((context, next) => readiness.IsOpen || !context.Request.Path.StartsWithSegments("/api")
            ? next(context)
            : ProblemResults.Of(StatusCodes.Status503ServiceUnavailable, RefusalCodes.NotReady, "系统正在启动，尚未连接到服务进程，本次操作没有进行，请稍后重试。").ExecuteAsync(context));
    }
}
