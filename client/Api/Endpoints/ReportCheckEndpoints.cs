using System.Text.Json;
using System.Text.Json.Nodes;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>报告核验: the same check as <c>client check</c>, for reports sent here.</summary>
internal static class ReportCheckEndpoints
{
    private const int MostFiles = 400;

    public static void Map(RouteGroupBuilder api) => api.MapPost("/report-checks", Check).For(Rights.Read).WithTags("报告核验")
        .WithSummary("核验已发布的年度报告（multipart：file 一份或者多份，可附 previous 上年度报告、parts 所属各单位报告；或者 text/plain、text/html 一份）")
        .Accepts<IFormFile>("multipart/form-data", "text/plain", "text/html").Produces<ReportCheckResult>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).DisableAntiforgery();

    private static async Task<IResult> Check(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType)
            return await CheckForm(await request.ReadFormAsync(cancellationToken), cancellationToken);
        if (request.ContentType?.Split(';')[0].Trim() is not ("text/plain" or "text/html"))
            return ProblemResults.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "报告须为 multipart 文件，或者 text/plain、text/html。");
        var bytes = await Bytes(request.Body, cancellationToken);
        return Answer(await Task.Run(() => ReportReader.Read(bytes), cancellationToken), null, []);
    }

    private static async Task<IResult> CheckForm(IFormCollection form, CancellationToken cancellationToken)
    {
        var reports = form.Files.Where(file => file.Name is not ("previous" or "parts")).ToList();
        if (reports.Count == 0)
            return ProblemResults.Of(Refusal.Malformed("file", "请选择一份报告文件"));
        if (form.Files.Count > MostFiles)
            return ProblemResults.Of(Refusal.Malformed("file", $"一次最多核验{MostFiles}份"));
        var before = form.Files.GetFile("previous") is { } file ? await Read(file, cancellationToken) : null;
        if (before is ReportReading.Unreadable unreadable)
            return Unreadable(unreadable, "上年度报告：");
        var parts = new List<ReportReading.Read>();
        foreach (var part in form.Files.Where(part => part.Name == "parts"))
        {
            switch (await Read(part, cancellationToken))
            {
                case ReportReading.Unreadable failed:
                    return Unreadable(failed, $"{Path.GetFileName(part.FileName)}：");
                case var read:
                    parts.Add((ReportReading.Read)read);
                    break;
            }
        }

        var previous = before as ReportReading.Read;
        if (reports is [var only])
            return Answer(await Read(only, cancellationToken), previous, parts);
        var results = new JsonArray();
        foreach (var report in reports)
            results.Add(Entry(Path.GetFileName(report.FileName), await Read(report, cancellationToken), previous, parts));
        return Results.Text(new JsonObject { ["results"] = results }.ToJsonString(ReportCheckJson.Readable.Options), "application/json; charset=utf-8");
    }

    /// <summary>Of several files each answers for itself; one that cannot be read does not hold up the rest.</summary>
    private static JsonObject Entry(string name, ReportReading reading, ReportReading.Read? previous, List<ReportReading.Read> parts)
    {
        var entry = reading is ReportReading.Read read
            ? JsonSerializer.SerializeToNode(ReportCheck.Check(read, previous, parts), ReportCheckJson.Readable.ReportCheckResult)!.AsObject()
            : new JsonObject { ["unreadable"] = ((ReportReading.Unreadable)reading).Reason, ["code"] = ((ReportReading.Unreadable)reading).Code };
        entry.Insert(0, "file", name);
        return entry;
    }

    private static IResult Answer(ReportReading reading, ReportReading.Read? previous, List<ReportReading.Read> parts) => reading is ReportReading.Read read
        ? TypedResults.Json(ReportCheck.Check(read, previous, parts), ReportCheckJson.Readable.ReportCheckResult)
        : Unreadable((ReportReading.Unreadable)reading, "");

    private static IResult Unreadable(ReportReading.Unreadable unreadable, string whose) =>
        ProblemResults.Of(StatusCodes.Status422UnprocessableEntity, "report-unreadable", whose + unreadable.Reason);

    private static async Task<ReportReading> Read(IFormFile file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenReadStream();
        var bytes = await Bytes(stream, cancellationToken);
        return await Task.Run(() => ReportReader.Read(bytes), cancellationToken);
    }

    private static async Task<byte[]> Bytes(Stream stream, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        await stream.CopyToAsync(memory, cancellationToken);
        return memory.ToArray();
    }
}
