using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>部门、工作量、改派.</summary>
internal static class DepartmentEndpoints
{
    private const int LongestName = 100;

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

    private static async Task<IResult> Create(HttpRequest request, IGrainFactory grains)
    {
        var (form, problem) = await JsonBody.Read<DepartmentForm>(request);
        if (problem is not null)
            return problem;
        if (Check(form!, form!.Code) is { } malformed)
            return ProblemResults.Of(malformed);
        var department = new DepartmentEntry { Code = form.Code!, Name = form.Name!.Trim(), Active = form.Active ?? true };
        return await Authority(grains).AddDepartment(department) is { } refusal
            ? ProblemResults.Of(refusal)
            : Created($"/api/v1/departments/{department.Code}", department);
    }

    private static async Task<IResult> Get(string code, LawDesk law) => await law.Department(code) is { } department
        ? TypedResults.Json(department, ApiJson.Options)
        : NotFound(code);

    private static async Task<IResult> Change(string code, HttpRequest request, LawDesk law, IGrainFactory grains)
    {
        var (form, problem) = await JsonBody.Read<DepartmentForm>(request);
        if (problem is not null)
            return problem;
        if (form!.Code is { } named && named != code)
            return ProblemResults.Of(Refusal.Malformed("code", "部门代码不能变更"));
        if (Check(form, code) is { } malformed)
            return ProblemResults.Of(malformed);
        if (await law.Department(code) is not { } department)
            return NotFound(code);
        var changed = department with { Name = form.Name!.Trim(), Active = form.Active ?? department.Active };
        return await Authority(grains).ChangeDepartment(changed) is { } refusal ? ProblemResults.Of(refusal) : TypedResults.Json(changed, ApiJson.Options);
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

    private static Refusal? Check(DepartmentForm form, string? code)
    {
        var errors = ImmutableSortedDictionary.CreateBuilder<string, string>();
        if (!DepartmentCode.IsValid(code))
            errors.Add("code", "部门代码须以小写字母开头，由小写字母和数字组成，最多20个");
        if (string.IsNullOrWhiteSpace(form.Name) || form.Name.Length > LongestName || form.Name.Any(char.IsControl))
            errors.Add("name", $"请填写部门名称（不超过{LongestName}个字符）");
        return errors.Count == 0 ? null : Refusal.Malformed(errors.ToImmutable());
    }

    private static IAuthorityGrain Authority(IGrainFactory grains) => grains.GetGrain<IAuthorityGrain>(GrainNames.Authority);

    private static IResult NotFound(string code) => ProblemResults.Of(Refusal.NotFound(RefusalCodes.DepartmentNotFound, $"没有代码为“{code}”的部门。"));

    private static CreatedJson Created<T>(string location, T value) => new(location, value!);
}

/// <summary>部门 as entered.</summary>
internal sealed record DepartmentForm
{
    /// <summary>部门代码.</summary>
    public string? Code { get; init; }

    /// <summary>部门名称.</summary>
    public string? Name { get; init; }

    /// <summary>启用; null keeps it, or true when new.</summary>
    public bool? Active { get; init; }
}
