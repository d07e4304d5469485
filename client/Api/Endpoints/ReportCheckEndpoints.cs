using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>报告核验: the same check as <c>client check</c>, for a report sent here.</summary>
internal static class ReportCheckEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapPost("/report-checks", Check).For(Rights.Read).WithTags("报告核验").WithSummary("核验一份已发布的年度报告（multipart 文件或者 text/plain、text/html）")
        .Accepts<IFormFile>("multipart/form-data", "text/plain", "text/html").Produces<ReportCheckResult>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).DisableAntiforgery();

    private static async Task<IResult> Check(HttpRequest request, CancellationToken cancellationToken)
    {
        var (bytes, problem) = await Read(request, cancellationToken);
        if (problem is not null)
            return problem;
        return ReportReader.Read(bytes) switch
        {
            ReportReading.Read read => TypedResults.Json(ReportCheck.Check(read), ReportCheckJson.Readable.ReportCheckResult),
            ReportReading.Unreadable unreadable => ProblemResults.Of(StatusCodes.Status422UnprocessableEntity, "report-unreadable", unreadable.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static async Task<(byte[] Bytes, IResult? Problem)> Read(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync(cancellationToken);
            return form.Files is [var file, ..]
                ? (await Bytes(file.OpenReadStream(), cancellationToken), null)
                : ([], ProblemResults.Of(Refusal.Malformed("file", "请选择一份报告文件")));
        }
        return request.ContentType?.Split(';')[0].Trim() is "text/plain" or "text/html"
            ? (await Bytes(request.Body, cancellationToken), null)
            : ([], ProblemResults.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "报告须为 multipart 文件，或者 text/plain、text/html。"));
    }

    private static async Task<byte[]> Bytes(Stream stream, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, cancellationToken);
        return memory.ToArray();
    }
}
