using System.Collections.Immutable;
using System.Globalization;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>年度：报送、结转、封账、报告、构成单元格的申请.</summary>
internal static class YearEndpoints
{
    private const int FirstYear = 2019;
    private const int MostNarrative = 200;
    private const int LongestNarrative = 20_000;
    private const int MostCounted = 100_000_000;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/years/{year:int}").WithTags("年度报告");
        group.MapGet("", Overview).For(Rights.Read).WithSummary("年度概况").Produces<YearOverview>().ProducesProblem(400);
        group.MapPost("/rollover", (int year, IGrainFactory grains, TimeProvider clock) => Step(year, grains, clock, y => y.RollOver())).For(Rights.CloseYears).WithSummary("年终结转（自动，也可手工；可重复）").Produces<YearOverview>().ProducesProblem(422);
        group.MapPost("/seal", (int year, IGrainFactory grains, TimeProvider clock) => Step(year, grains, clock, y => y.Seal())).For(Rights.CloseYears).WithSummary("封账").Produces<YearOverview>().ProducesProblem(422);
        group.MapPost("/reopen", Reopen).For(Rights.CloseYears).WithSummary("说明理由重新开账").Accepts<ReopenForm>("application/json").Produces<YearOverview>().ProducesProblem(400).ProducesProblem(422);
        group.MapPost("/publish", (int year, IGrainFactory grains, TimeProvider clock) => Step(year, grains, clock, y => y.Publish())).For(Rights.CloseYears).WithSummary("发布").Produces<YearOverview>().ProducesProblem(422);
        group.MapGet("/report", Report).For(Rights.Read).WithSummary("年度报告的三张表").Produces<YearReport>().ProducesProblem(400);
        group.MapGet("/report/cells/{row}/{column}", Cell).For(Rights.Read).WithSummary("构成一个单元格的申请").Produces<Page<string>>().ProducesProblem(400);
        group.MapGet("/departments/{code}/figures", GetFigures).For(Rights.Read).WithSummary("部门报送的数据").Produces<FiguresView>().ProducesProblem(404);
        group.MapPut("/departments/{code}/figures", PutFigures).For(Rights.Register).WithSummary("填报表二和叙述数据").Accepts<FiguresForm>("application/json").Produces<FiguresView>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);
        group.MapPost("/departments/{code}/figures/submit", SubmitFigures).For(Rights.Register).WithSummary("报送").Produces<FiguresView>().ProducesProblem(404).ProducesProblem(422);
    }

    private static async Task<IResult> Overview(int year, HttpContext context, IGrainFactory grains, TimeProvider clock) =>
        Refuse(year, clock) ?? TypedResults.Json(Seen(await Year(year, grains).Overview(), Caller.Of(context)), ApiJson.Options);

    private static async Task<IResult> Report(int year, HttpContext context, IGrainFactory grains, TimeProvider clock)
    {
        if (Refuse(year, clock) is { } refused)
            return refused;
        var report = await Year(year, grains).Report();
        // Published it is everybody's; before, it shows what other departments have.
        return Caller.Of(context).Department is null || report.Status is YearStatus.Published
            ? TypedResults.Json(report, ApiJson.Options)
            : ProblemResults.Forbidden("全县年度报告发布后方可查看。");
    }

    // Of other departments' cases a department learns nothing, not even how many there are.
    private static YearOverview Seen(YearOverview overview, Caller caller) => caller.Department is null ? overview : overview with
    {
        Departments = [.. overview.Departments.Where(department => caller.IsOf(department.Code))],
        LateEntries = [.. overview.LateEntries.Where(entry => caller.Sees(entry.Department, entry.HandlingDepartment))],
        Findings = [],
        Rollover = null,
    };

    private static async Task<IResult> Step(int year, IGrainFactory grains, TimeProvider clock, Func<IReportingYearGrain, Task<YearAnswer>> step)
    {
        if (Refuse(year, clock) is { } refused)
            return refused;
        var answer = await step(Year(year, grains));
        return answer.Overview is { } overview ? TypedResults.Json(overview, ApiJson.Options) : ProblemResults.Of(answer.Refusal!);
    }

    private static async Task<IResult> Reopen(int year, HttpRequest request, IGrainFactory grains, TimeProvider clock)
    {
        var (form, problem) = await JsonBody.Read<ReopenForm>(request);
        if (problem is not null)
            return problem;
        return string.IsNullOrWhiteSpace(form!.Reason) || form.Reason.Length > TextLimits.Text
            ? ProblemResults.Of(Refusal.Malformed("reason", "请填写重新开账的理由"))
            : await Step(year, grains, clock, y => y.Reopen(form.Reason));
    }

    private static async Task<IResult> Cell(int year, string row, string column, HttpRequest request, IGrainFactory grains, TimeProvider clock)
    {
        var query = new QueryValues(request.Query);
        var (page, size, department) = (query.Number("page", 1, 1, 1_000_000), query.Number("pageSize", 50, 1, 200), query.Text("department"));
        if ((Refuse(year, clock) ?? (query.ToRefusal() is { } refusal ? ProblemResults.Of(refusal) : null)) is { } refused)
            return refused;
        if (WireNames.Parse<ReportRow>(row) is not { } reportRow)
            return ProblemResults.Of(Refusal.Malformed("row", $"表三没有“{row}”这一行"));
        if (WireNames.Parse<ReportColumn>(column) is not { } reportColumn)
            return ProblemResults.Of(Refusal.Malformed("column", $"表三没有“{column}”这一列"));
        var caller = Caller.Of(request.HttpContext);
        if (department is not null && !caller.IsOf(department))
            return TypedResults.Json(new Page<string>([], page, size, 0), ApiJson.Options);
        var cell = await Year(year, grains).Cell(reportRow, reportColumn, department ?? caller.Department, page, size);
        return TypedResults.Json(new Page<string>(cell.Numbers, page, size, cell.Total), ApiJson.Options);
    }

    private static async Task<IResult> GetFigures(int year, string code, HttpContext context, LawDesk law, IGrainFactory grains, TimeProvider clock) =>
        Refuse(year, clock) ?? await RefuseUnknown(code, context, law) ?? await Figures(year, code, grains);

    private static async Task<IResult> PutFigures(int year, string code, HttpRequest request, LawDesk law, IGrainFactory grains, TimeProvider clock)
    {
        if ((Refuse(year, clock) ?? await RefuseUnknown(code, request.HttpContext, law)) is { } refused)
            return refused;
        var (form, problem) = await JsonBody.Read<FiguresForm>(request);
        if (problem is not null)
            return problem;
        if (Check(form!) is { } malformed)
            return ProblemResults.Of(malformed);
        var figures = new DepartmentFigures { Table2 = form!.Table2!, Narrative = (form.Narrative ?? []).ToImmutableSortedDictionary() };
        return await Department(code, grains).PutFigures(year, figures) is { } refusal ? ProblemResults.Of(refusal) : await Figures(year, code, grains);
    }

    private static async Task<IResult> SubmitFigures(int year, string code, HttpContext context, LawDesk law, IGrainFactory grains, TimeProvider clock)
    {
        if ((Refuse(year, clock) ?? await RefuseUnknown(code, context, law)) is { } refused)
            return refused;
        return await Department(code, grains).SubmitFigures(year) is { } refusal ? ProblemResults.Of(refusal) : await Figures(year, code, grains);
    }

    private static async Task<IResult> Figures(int year, string code, IGrainFactory grains)
    {
        var known = await Department(code, grains).Year(year);
        return TypedResults.Json(new FiguresView { Department = code, Year = year, State = known.State, Table2 = known.Figures?.Table2, Narrative = known.Figures?.Narrative }, ApiJson.Options);
    }

    private static Refusal? Check(FiguresForm form)
    {
        if (form.Table2 is null)
            return Refusal.Malformed("table2", "请填写表二");
        var errors = form.Table2.Problems().ToImmutableSortedDictionary(p => $"table2.{p.Field}", p => p.Message);
        errors = errors.SetItems(TooLarge(form.Table2).Select(field => KeyValuePair.Create($"table2.{field}", $"不能超过{MostCounted}")));
        var narrative = form.Narrative ?? [];
        if (narrative.Count > MostNarrative || narrative.Any(n => n.Key.Length > TextLimits.Name || n.Value is null || n.Value.Length > LongestNarrative))
            errors = errors.SetItem("narrative", $"叙述数据最多{MostNarrative}项，每项不超过{LongestNarrative}个字符");
        return errors.IsEmpty ? null : Refusal.Malformed(errors);
    }

    // So large that the sum over the departments of an authority would no longer fit.
    private static IEnumerable<string> TooLarge(TableTwo table) => new (string Field, decimal Value)[]
    {
        ("regulations.issued", table.Regulations.Issued), ("regulations.repealed", table.Regulations.Repealed), ("regulations.inForce", table.Regulations.InForce),
        ("normativeDocuments.issued", table.NormativeDocuments.Issued), ("normativeDocuments.repealed", table.NormativeDocuments.Repealed), ("normativeDocuments.inForce", table.NormativeDocuments.InForce),
        ("licences", table.Licences), ("penalties", table.Penalties), ("coerciveMeasures", table.CoerciveMeasures), ("feesTenThousandYuan", table.FeesTenThousandYuan),
    }.Where(cell => cell.Value > MostCounted).Select(cell => cell.Field);

    private static IResult? Refuse(int year, TimeProvider clock)
    {
        var last = ChinaTime.Today(clock).Year + 1;
        return year < FirstYear || year > last ? ProblemResults.Of(Refusal.Malformed("year", $"年度应在{FirstYear}至{last}之间")) : null;
    }

    private static async Task<IResult?> RefuseUnknown(string code, HttpContext context, LawDesk law) => Caller.Of(context).IsOf(code) && await law.Department(code) is not null
        ? null
        : ProblemResults.Of(Refusal.NotFound(RefusalCodes.DepartmentNotFound, $"没有代码为“{code}”的部门。"));

    private static IReportingYearGrain Year(int year, IGrainFactory grains) => grains.GetGrain<IReportingYearGrain>(year.ToString(CultureInfo.InvariantCulture));

    private static IDepartmentGrain Department(string code, IGrainFactory grains) => grains.GetGrain<IDepartmentGrain>(code);
}

/// <summary>重新开账 as entered.</summary>
internal sealed record ReopenForm
{
    /// <summary>理由.</summary>
    public string? Reason { get; init; }
}

/// <summary>报送的数据 as entered.</summary>
internal sealed record FiguresForm
{
    /// <summary>表二.</summary>
    public TableTwo? Table2 { get; init; }

    /// <summary>叙述数据, by name.</summary>
    public Dictionary<string, string>? Narrative { get; init; }
}

/// <summary>报送的数据.</summary>
internal sealed record FiguresView
{
    /// <summary>部门代码.</summary>
    public required string Department { get; init; }

    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>报送情况.</summary>
    public required FiguresState State { get; init; }

    /// <summary>表二; null while nothing was handed in.</summary>
    public TableTwo? Table2 { get; init; }

    /// <summary>叙述数据; null while nothing was handed in.</summary>
    public ImmutableSortedDictionary<string, string>? Narrative { get; init; }
}
