using System.Data.Common;
using System.Runtime.Serialization;
using Jinping.Workflow.Law.Refusals;
using Microsoft.AspNetCore.Diagnostics;
using Orleans.Storage;

namespace Jinping.Workflow.Client.Api.Problems;

/// <summary>What nobody foresaw, told as a problem: the client's mistakes as 4xx, storage and cluster trouble as 503, the rest as 500.</summary>
public sealed partial class FailureHandler(ILogger<FailureHandler> logger) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
            return true;
        var (status, code, title) = Describe(exception);
        if (status >= StatusCodes.Status500InternalServerError)
            LogFailure(exception, httpContext.Request.Method, httpContext.Request.Path);
        await ProblemResults.Of(status, code, title).ExecuteAsync(httpContext);
        return true;
    }

    private static (int Status, string Code, string Title) Describe(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => (413, "payload-too-large", "请求内容过大。"),
        BadHttpRequestException bad => (bad.StatusCode, "bad-request", "请求格式不正确。"),
        _ when Chain(exception).Any(e => e is SerializationException) => (503, "state-unreadable", "该记录无法读取（已损坏，或者由更新版本的程序写入），未作任何改动，请联系管理员。"),
        DbException or OrleansException or InconsistentStateException or TimeoutException or IOException or NotSupportedException =>
            (503, RefusalCodes.NotReady, "系统暂时无法保存或者读取数据，本次操作是否完成不确定，请用同一 Idempotency-Key 重试。"),
        _ when exception.InnerException is { } inner && inner is not OperationCanceledException => Describe(inner),
        _ => (500, "internal-error", "系统内部错误，已记录。"),
    };

    // A state that cannot be read fails its grain's activation, which wraps it.
    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
            yield return e;
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed.")]
    private partial void LogFailure(Exception exception, string method, PathString path);
}
