namespace Jinping.Workflow.Client.Api.Problems;

/// <summary>Gives an answer without a body (unknown address, wrong method) the body every error has.</summary>
internal static class EmptyAnswers
{
    public static Task Fill(HttpContext context)
    {
        var (code, title) = context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => ("not-found", "没有这个地址。"),
            StatusCodes.Status405MethodNotAllowed => ("method-not-allowed", "该地址不支持这种请求方法。"),
            StatusCodes.Status415UnsupportedMediaType => ("unsupported-media-type", "不支持的内容类型。"),
            _ => ("bad-request", "请求格式不正确。"),
        };
        return ProblemResults.Of(context.Response.StatusCode, code, title).ExecuteAsync(context);
    }
}
