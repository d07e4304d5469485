using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>用户: accounts, their roles and departments.</summary>
internal static class UserEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/users").WithTags("用户");
        group.MapGet("", List).For(Rights.Administer).WithSummary("全部用户").Produces<Page<UserView>>().ProducesProblem(400);
        group.MapPost("", Create).For(Rights.Administer).WithSummary("设立用户；初始密码须由本人修改")
            .Accepts<UserForm>("application/json").Produces<UserView>(201).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        group.MapPut("/{name}", Change).For(Rights.Administer).WithSummary("变更姓名、角色、部门，停用启用；其令牌全部失效")
            .Accepts<UserForm>("application/json").Produces<UserView>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        group.MapPost("/{name}/password", ResetPassword).For(Rights.Administer).WithSummary("重置密码；须由本人修改")
            .Accepts<ResetForm>("application/json").Produces<UserView>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);
        group.MapPost("/{name}/second-factor/reset", ResetSecondFactor).For(Rights.Administer).WithSummary("重置双因素认证；其令牌全部失效").Produces<UserView>().ProducesProblem(404);
        group.MapPost("/{name}/logout", SignOut).For(Rights.Administer).WithSummary("退出其全部登录").Produces<UserView>().ProducesProblem(404);
        group.MapPost("/{name}/unlock", Unlock).For(Rights.Administer).WithSummary("解除锁定").Produces<UserView>().ProducesProblem(404);
    }

    private static async Task<IResult> List(HttpRequest request, UserDesk desk)
    {
        var query = new QueryValues(request.Query);
        var (page, size) = (query.Number("page", 1, 1, 1_000_000), query.Number("pageSize", 50, 1, 200));
        if (query.ToRefusal() is { } refusal)
            return ProblemResults.Of(refusal);
        var users = await desk.List();
        return TypedResults.Json(new Page<UserView>([.. users.Skip((page - 1) * size).Take(size)], page, size, users.Length), ApiJson.Options);
    }

    private static async Task<IResult> Create(HttpRequest request, UserDesk desk)
    {
        var (form, problem) = await JsonBody.Read<UserForm>(request);
        if (problem is not null)
            return problem;
        var (user, refusal) = await desk.Create(form!, Caller.Of(request.HttpContext));
        return refusal is null ? new CreatedJson($"/api/v1/users/{user!.UserName}", user) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> Change(string name, HttpRequest request, UserDesk desk)
    {
        var (form, problem) = await JsonBody.Read<UserForm>(request);
        return problem ?? Answer(await desk.Change(name, form!, Caller.Of(request.HttpContext)));
    }

    private static async Task<IResult> ResetPassword(string name, HttpRequest request, UserDesk desk)
    {
        var (form, problem) = await JsonBody.Read<ResetForm>(request);
        return problem ?? Answer(await desk.ResetPassword(name, form!.Password, Caller.Of(request.HttpContext)));
    }

    private static async Task<IResult> ResetSecondFactor(string name, HttpContext context, UserDesk desk) => Answer(await desk.ResetSecondFactor(name, Caller.Of(context)));

    private static async Task<IResult> SignOut(string name, HttpContext context, UserDesk desk) => Answer(await desk.SignOutEverywhere(name, Caller.Of(context)));

    private static async Task<IResult> Unlock(string name, HttpContext context, UserDesk desk) => Answer(await desk.Unlock(name, Caller.Of(context)));

    private static IResult Answer((UserView? User, Refusal? Refusal) answer) => answer.Refusal is { } refusal ? ProblemResults.Of(refusal) : TypedResults.Json(answer.User, ApiJson.Options);
}

/// <summary>重置密码 as entered.</summary>
internal sealed record ResetForm
{
    /// <summary>The new initial password.</summary>
    public string? Password { get; init; }
}
