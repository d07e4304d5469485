using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks.Years;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>年度：结转、封账、发布，报告和构成单元格的申请.</summary>
internal static class YearEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/years/{year:int}").WithTags("年度报告");
        group.MapGet("", Overview).For(Rights.Read).WithSummary("年度概况").Produces<YearOverview>().ProducesProblem(400);
        group.MapPost("/rollover", RollOver).For(Rights.CloseYears).WithSummary("年终结转（自动，也可手工；可重复）").Produces<YearOverview>().ProducesProblem(422);
        group.MapPost("/seal", Seal).For(Rights.CloseYears).WithSummary("封账；可说明封账时仍未办妥、予以认可的事项").Accepts<SealForm>(isOptional: true, "application/json").Produces<YearOverview>().ProducesProblem(400).ProducesProblem(422);
        group.MapPost("/reopen", Reopen).For(Rights.CloseYears).WithSummary("说明理由重新开账").Accepts<ReopenForm>("application/json").Produces<YearOverview>().ProducesProblem(400).ProducesProblem(422);
        group.MapPost("/publish", Publish).For(Rights.CloseYears).WithSummary("发布").Produces<YearOverview>().ProducesProblem(422);
        group.MapGet("/versions", Versions).For(Rights.Read).WithSummary("已发布的版本：首次发布和历次更正").Produces<ImmutableArray<PublishedVersion>>().ProducesProblem(400);
        group.MapGet("/report", Report).For(Rights.Read).WithSummary("年度报告的三张表").Produces<YearReport>().ProducesProblem(400);
        group.MapGet("/report/cells/{row}/{column}", Cell).For(Rights.Read).WithSummary("构成一个单元格的申请").Produces<Page<string>>().ProducesProblem(400);
        group.MapGet("/report/reviews/{kind}/{column}", ReviewCell).For(Rights.Read).WithSummary("构成表四一个单元格的申请").Produces<Page<string>>().ProducesProblem(400);
        group.MapGet("/report/shares/{table}/{row}/{column?}", Shares).For(Rights.Oversee).WithSummary("各部门在一个单元格中的数").Produces<ImmutableArray<DepartmentShare>>().ProducesProblem(400);
        ReportFileEndpoints.Map(group);
        FiguresEndpoints.Map(group.MapGroup("/departments/{code}/figures"));
    }

    private static async Task<IResult> Overview(int year, HttpContext context, YearDesk desk) =>
        Refuse(year, desk) ?? TypedResults.Json(await desk.Overview(year, Caller.Of(context)), ApiJson.Options);

    private static async Task<IResult> RollOver(int year, YearDesk desk) => Refuse(year, desk) ?? Answer(await desk.RollOver(year));

    private static async Task<IResult> Seal(int year, HttpRequest request, YearDesk desk)
    {
        if (Refuse(year, desk) is { } refused)
            return refused;
        // Without a body, as before there was anything to say.
        var (form, problem) = request.ContentLength is null or 0 ? (new SealForm(), null) : await JsonBody.Read<SealForm>(request);
        return problem ?? Answer(await desk.Seal(year, form!.Remark, Caller.Of(request.HttpContext)));
    }

    private static async Task<IResult> Reopen(int year, HttpRequest request, YearDesk desk)
    {
        var (form, problem) = await JsonBody.Read<ReopenForm>(request);
        return problem ?? Refuse(year, desk) ?? Answer(await desk.Reopen(year, form!.Reason, Caller.Of(request.HttpContext)));
    }

    private static async Task<IResult> Publish(int year, HttpContext context, YearDesk desk) => Refuse(year, desk) ?? Answer(await desk.Publish(year, Caller.Of(context)));

    private static async Task<IResult> Versions(int year, YearDesk desk) => Refuse(year, desk) ?? TypedResults.Json(await desk.Versions(year), ApiJson.Options);

    private static async Task<IResult> Report(int year, HttpContext context, YearDesk desk)
    {
        if (Refuse(year, desk) is { } refused)
            return refused;
        var (report, refusal) = await desk.Report(year, Caller.Of(context));
        return refusal is null ? TypedResults.Json(report, ApiJson.Options) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> Cell(int year, string row, string column, HttpRequest request, YearDesk desk)
    {
        if (WireNames.Parse<ReportRow>(row) is not { } reportRow)
            return ProblemResults.Of(Refusal.Malformed("row", $"表三没有“{row}”这一行"));
        if (WireNames.Parse<ReportColumn>(column) is not { } reportColumn)
            return ProblemResults.Of(Refusal.Malformed("column", $"表三没有“{column}”这一列"));
        return await Numbers(year, request, desk, (department, page, size, caller) => desk.Cell(year, reportRow, reportColumn, department, page, size, caller));
    }

    private static async Task<IResult> ReviewCell(int year, string kind, string column, HttpRequest request, YearDesk desk)
    {
        if (WireNames.Parse<ReviewKind>(kind) is not { } reviewKind)
            return ProblemResults.Of(Refusal.Malformed("kind", $"表四没有“{kind}”这一组"));
        if (AnnualReportForm.Form2021.TableFour.Columns.All(known => known.Column != column))
            return ProblemResults.Of(Refusal.Malformed("column", $"表四没有“{column}”这一列"));
        return await Numbers(year, request, desk, (department, page, size, caller) => desk.ReviewCell(year, reviewKind, column, department, page, size, caller));
    }

    private static async Task<IResult> Shares(int year, string table, string row, string? column, YearDesk desk)
    {
        if (Refuse(year, desk) is { } refused)
            return refused;
        return ReportCells.Find(table, row, column) is { } cell
            ? TypedResults.Json(await desk.Shares(year, cell), ApiJson.Options)
            : ProblemResults.Of(Refusal.Malformed("row", "年度报告没有这个单元格"));
    }

    private static async Task<IResult> Numbers(int year, HttpRequest request, YearDesk desk, Func<string?, int, int, Caller, Task<CellView>> ask)
    {
        var query = new QueryValues(request.Query);
        var (page, size, department) = (query.Number("page", 1, 1, 1_000_000), query.Number("pageSize", 50, 1, 200), query.Text("department"));
        if ((Refuse(year, desk) ?? (query.ToRefusal() is { } refusal ? ProblemResults.Of(refusal) : null)) is { } refused)
            return refused;
        var cell = await ask(department, page, size, Caller.Of(request.HttpContext));
        return TypedResults.Json(new Page<string>(cell.Numbers, page, size, cell.Total), ApiJson.Options);
    }

    private static IResult? Refuse(int year, YearDesk desk) => desk.Refuse(year) is { } refusal ? ProblemResults.Of(refusal) : null;

    private static IResult Answer(YearAnswer answer) => answer.Overview is { } overview ? TypedResults.Json(overview, ApiJson.Options) : ProblemResults.Of(answer.Refusal!);
}

/// <summary>重新开账 as entered.</summary>
internal sealed record ReopenForm
{
    /// <summary>理由.</summary>
    public string? Reason { get; init; }
}

/// <summary>封账 as entered.</summary>
internal sealed record SealForm
{
    /// <summary>封账时仍未办妥、予以认可的事项; null when there is nothing to say.</summary>
    public string? Remark { get; init; }
}
