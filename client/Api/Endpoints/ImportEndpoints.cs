using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Ledgers;
using Jinping.Workflow.Law.Requests;
using Microsoft.AspNetCore.Http.Features;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>批量补录历史申请.</summary>
internal static class ImportEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/imports").WithTags("批量补录");
        group.MapPost("/requests", Import).For(Rights.Register).WithSummary("补录台账（NDJSON，每行一件 {request, commands}；或者 Excel 工作簿，栏目名称见“台账导入”页；没有写明的受理部门、申请人类别、申请渠道可用 department、applicantKind、channel 指定）").Accepts<ImportForm>(LedgerTypes.All[0], [.. LedgerTypes.All[1..], LedgerTypes.Workbook]).Produces<ImportProgress>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(415);
        group.MapGet("/{id:guid}", Get).For(Rights.Register).WithSummary("补录进度和逐行结果").Produces<ImportProgress>().ProducesProblem(404);
    }

    private static async Task<IResult> Import(HttpRequest request, ImportDesk desk, LedgerDesk ledgers, CancellationToken cancellationToken, string? department = null, string? sheet = null, bool factsOnFile = false)
    {
        var (key, badKey) = CommandKey.Of(request);
        if (badKey is not null)
            return badKey;
        if (LedgerTypes.IsWorkbook(request.ContentType))
        {
            var query = new QueryValues(request.Query);
            var choices = new LedgerChoices { Department = department, ApplicantKind = query.Word<ApplicantKind>("applicantKind"), Channel = query.Word<Channel>("channel"), FactsAreOnFile = factsOnFile };
            return query.ToRefusal() is { } refusal ? ProblemResults.Of(refusal) : await ImportWorkbook(request, ledgers, key, sheet, choices, cancellationToken);
        }

        if (!LedgerTypes.Takes(request.ContentType))
            return ProblemResults.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "台账须为 UTF-8 的 NDJSON（application/x-ndjson）。");
        // A ledger may be long; its lines are limited one by one.
        request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        return TypedResults.Json(await desk.Import(request.BodyReader, key, Caller.Of(request.HttpContext), cancellationToken), ApiJson.Options);
    }

    private static async Task<IResult> ImportWorkbook(HttpRequest request, LedgerDesk desk, Guid key, string? sheet, LedgerChoices choices, CancellationToken cancellationToken)
    {
        request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = LedgerFile.LargestFile + 1;
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content, cancellationToken);
        var (file, refusal) = LedgerFile.Read(content.ToArray(), sheet);
        if (file is { Rows.IsEmpty: true })
            refusal = Law.Refusals.Refusal.Malformed("sheet", "工作表中没有内容。");
        if (refusal is not null)
            return ProblemResults.Of(refusal);
        var caller = Caller.Of(request.HttpContext);
        var trial = await desk.Try(file!, LedgerMapping.Of(file!), choices, caller);
        var (progress, done) = desk.Import(trial, key, caller, cancellationToken);
        await done;
        foreach (var row in trial.Problems.GroupBy(problem => problem.Row))
            progress.Add(ImportLine.Refused(row.Key, Law.Refusals.Refusal.Malformed(row.ToImmutableSortedDictionary(problem => problem.Heading ?? "", problem => problem.Message))));
        return TypedResults.Json(progress, ApiJson.Options);
    }

    private static IResult Get(Guid id, HttpContext context, ImportBoard board) => board.Find(id) is { } progress && progress.IsSeenBy(Caller.Of(context))
        ? TypedResults.Json(progress, ApiJson.Options)
        : ProblemResults.Of(StatusCodes.Status404NotFound, "import-not-found", "没有这次补录；重新启动后请用同一 Idempotency-Key 再次发送台账。");
}
