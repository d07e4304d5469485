using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Departments;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>部门、工作量、改派.</summary>
internal static class DepartmentEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/departments").WithTags("部门");
        group.MapGet("", List).For(Rights.Read).WithSummary("全部部门").Produces<Page<DepartmentEntry>>();
        group.MapPost("", Create).For(Rights.Administer).WithSummary("设立部门").Accepts<DepartmentForm>("application/json").Produces<DepartmentEntry>(201).ProducesProblem(400).ProducesProblem(409);
        group.MapGet("/{code}", Get).For(Rights.Read).WithSummary("一个部门").Produces<DepartmentEntry>().ProducesProblem(404);
        group.MapPut("/{code}", Change).For(Rights.Administer).WithSummary("变更名称、启用停用").Accepts<DepartmentForm>("application/json").Produces<DepartmentEntry>().ProducesProblem(400).ProducesProblem(404);
        group.MapGet("/{code}/workload", Workload).For(Rights.Read).WithSummary("各经办人的工作量").Produces<ImmutableArray<OfficerLoad>>().ProducesProblem(404);
        group.MapPost("/{code}/reassignments", Reassign).For(Rights.Supervise).WithSummary("批量改派，逐件答复").Accepts<ReassignmentForm>("application/json").Produces<ReassignmentAnswer>().ProducesProblem(400);
    }

    private static async Task<IResult> List(HttpRequest request, LawDesk law)
    {
        var query = new QueryValues(request.Query);
        var (page, size) = (query.Number("page", 1, 1, 1_000_000), query.Number("pageSize", 50, 1, 200));
        if (query.ToRefusal() is { } refusal)
            return ProblemResults.Of(refusal);
        var departments = (await law.Authority()).Departments;
        return TypedResults.Json(new Page<DepartmentEntry>([.. departments.Skip((page - 1) * size).Take(size)], page, size, departments.Length), ApiJson.Options);
    }

    private static async Task<IResult> Create(HttpRequest request, DepartmentDesk desk)
    {
        var (form, problem) = await JsonBody.Read<DepartmentForm>(request);
        if (problem is not null)
            return problem;
        var (department, refusal) = await desk.Add(form!, Caller.Of(request.HttpContext));
        return refusal is null ? Created($"/api/v1/departments/{department!.Code}", department) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> Get(string code, LawDesk law) => await law.Department(code) is { } department
        ? TypedResults.Json(department, ApiJson.Options)
        : NotFound(code);

    private static async Task<IResult> Change(string code, HttpRequest request, DepartmentDesk desk)
    {
        var (form, problem) = await JsonBody.Read<DepartmentForm>(request);
        if (problem is not null)
            return problem;
        var (department, refusal) = await desk.Change(code, form!, Caller.Of(request.HttpContext));
        return refusal is null ? TypedResults.Json(department, ApiJson.Options) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> Workload(string code, HttpContext context, LawDesk law, IGrainFactory grains) => !Caller.Of(context).IsOf(code) || await law.Department(code) is null
        ? NotFound(code)
        : TypedResults.Json(await grains.GetGrain<IDepartmentGrain>(code).Workload(), ApiJson.Options);

    private static async Task<IResult> Reassign(string code, HttpRequest request, LawDesk law, ReassignmentDesk desk)
    {
        var (key, badKey) = CommandKey.Of(request);
        if (badKey is not null)
            return badKey;
        var (form, problem) = await JsonBody.Read<ReassignmentForm>(request);
        if (problem is not null)
            return problem;
        var caller = Caller.Of(request.HttpContext);
        if (!caller.IsOf(code) || await law.Department(code) is null)
            return NotFound(code);
        return ReassignmentDesk.Check(form!) is { } refusal
            ? ProblemResults.Of(refusal)
            : TypedResults.Json(await desk.Reassign(code, form!, key, caller), ApiJson.Options);
    }

    private static IResult NotFound(string code) => ProblemResults.Of(DepartmentDesk.NotFound(code));

    private static CreatedJson Created<T>(string location, T value) => new(location, value!);
}
