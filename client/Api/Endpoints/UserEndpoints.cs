using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>用户: accounts, their roles and departments.</summary>
internal static class UserEndpoints
{
    private const int LongestDisplayName = 40;

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
        group.MapPost("/{name}/unlock", Unlock).For(Rights.Administer).WithSummary("解除锁定").Produces<UserView>().ProducesProblem(404);
    }

    private static async Task<IResult> List(HttpRequest request, AccountDesk desk)
    {
        var query = new QueryValues(request.Query);
        var (page, size) = (query.Number("page", 1, 1, 1_000_000), query.Number("pageSize", 50, 1, 200));
        if (query.ToRefusal() is { } refusal)
            return ProblemResults.Of(refusal);
        var accounts = await desk.List();
        return TypedResults.Json(new Page<UserView>([.. accounts.Skip((page - 1) * size).Take(size).Select(UserView.Of)], page, size, accounts.Length), ApiJson.Options);
    }

    private static async Task<IResult> Create(HttpRequest request, AccountDesk desk, LawDesk law)
    {
        var (form, problem) = await JsonBody.Read<UserForm>(request);
        if (problem is not null)
            return problem;
        if (await Check(form!, form!.UserName, isNew: true, law) is { } malformed)
            return ProblemResults.Of(malformed);
        var state = new AccountState { UserName = form.UserName!, DisplayName = form.DisplayName?.Trim(), Role = form.Role!.Value, Department = form.Department, Disabled = form.Disabled ?? false, MustChangePassword = true };
        var (account, refusal) = await desk.Create(state, form.Password!);
        return refusal is null ? new CreatedJson($"/api/v1/users/{account!.State.UserName}", UserView.Of(account)) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> Change(string name, HttpRequest request, AccountDesk desk, LawDesk law)
    {
        var (form, problem) = await JsonBody.Read<UserForm>(request);
        if (problem is not null)
            return problem;
        if (await Check(form!, name, isNew: false, law) is { } malformed)
            return ProblemResults.Of(malformed);
        if (await desk.Find(name) is not { } account)
            return ProblemResults.Of(AccountDesk.NotFound(name));
        var changed = account.State with { DisplayName = form!.DisplayName?.Trim(), Role = form.Role!.Value, Department = form.Department, Disabled = form.Disabled ?? account.State.Disabled };
        return await desk.Change(account, changed) is { } refusal ? ProblemResults.Of(refusal) : TypedResults.Json(UserView.Of(account), ApiJson.Options);
    }

    private static async Task<IResult> ResetPassword(string name, HttpRequest request, AccountDesk desk)
    {
        var (form, problem) = await JsonBody.Read<ResetForm>(request);
        if (problem is not null)
            return problem;
        if (string.IsNullOrEmpty(form!.Password))
            return ProblemResults.Of(Refusal.Malformed("password", "请填写新的初始密码"));
        if (await desk.Find(name) is not { } account)
            return ProblemResults.Of(AccountDesk.NotFound(name));
        return await desk.ResetPassword(account, form.Password) is { } refusal ? ProblemResults.Of(refusal) : TypedResults.Json(UserView.Of(account), ApiJson.Options);
    }

    private static async Task<IResult> Unlock(string name, AccountDesk desk)
    {
        if (await desk.Find(name) is not { } account)
            return ProblemResults.Of(AccountDesk.NotFound(name));
        await desk.Unlock(account);
        return TypedResults.Json(UserView.Of(account) with { LockedUntil = null }, ApiJson.Options);
    }

    private static async Task<Refusal?> Check(UserForm form, string? name, bool isNew, LawDesk law)
    {
        var errors = ImmutableSortedDictionary.CreateBuilder<string, string>();
        if (!UserNames.IsOne(name))
            errors.Add("userName", $"用户名由字母、数字和 . - _ 组成，最多{UserNames.Longest}个");
        else if (!isNew && form.UserName is { } other && !other.Equals(name, StringComparison.OrdinalIgnoreCase))
            errors.Add("userName", "用户名不能变更");
        if (form.DisplayName is { } display && (string.IsNullOrWhiteSpace(display) || display.Length > LongestDisplayName || display.Any(char.IsControl)))
            errors.Add("displayName", $"姓名不能为空，不超过{LongestDisplayName}个字符");
        if (isNew && string.IsNullOrEmpty(form.Password))
            errors.Add("password", "请填写初始密码");
        if (!isNew && form.Password is not null)
            errors.Add("password", "密码不在此处变更");
        if (form.Role is null)
            errors.Add("role", "请填写角色");
        else if (form.Department is null && form.Role is (AccountRole.Officer or AccountRole.Reviewer))
            errors.Add("department", "经办人、审核人须属于一个部门");
        else if (form.Department is not null && form.Role is AccountRole.Administrator)
            errors.Add("department", "系统管理员不属于某个部门");
        else if (form.Department is { } code && await law.Department(code) is null)
            errors.Add("department", $"没有代码为“{code}”的部门");
        return errors.Count == 0 ? null : Refusal.Malformed(errors.ToImmutable());
    }
}

/// <summary>用户 as entered.</summary>
internal sealed record UserForm
{
    /// <summary>用户名; not needed where the address names it.</summary>
    public string? UserName { get; init; }

    /// <summary>姓名; null for none.</summary>
    public string? DisplayName { get; init; }

    /// <summary>角色.</summary>
    public AccountRole? Role { get; init; }

    /// <summary>部门代码; null: the whole authority.</summary>
    public string? Department { get; init; }

    /// <summary>停用; null keeps it, or false when new.</summary>
    public bool? Disabled { get; init; }

    /// <summary>初始密码 of a new account.</summary>
    public string? Password { get; init; }
}

/// <summary>重置密码 as entered.</summary>
internal sealed record ResetForm
{
    /// <summary>The new initial password.</summary>
    public string? Password { get; init; }
}

/// <summary>用户.</summary>
internal sealed record UserView
{
    /// <summary>用户名.</summary>
    public required string UserName { get; init; }

    /// <summary>姓名; null when not given.</summary>
    public string? DisplayName { get; init; }

    /// <summary>角色.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>部门代码; null: the whole authority.</summary>
    public string? Department { get; init; }

    /// <summary>停用.</summary>
    public required bool Disabled { get; init; }

    /// <summary>初始密码须修改.</summary>
    public required bool MustChangePassword { get; init; }

    /// <summary>Locked until this instant; null when it is not.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    public static UserView Of(Account account) => new()
    {
        UserName = account.State.UserName,
        DisplayName = account.State.DisplayName,
        Role = account.State.Role,
        Department = account.State.Department,
        Disabled = account.State.Disabled,
        MustChangePassword = account.State.MustChangePassword,
        LockedUntil = account.LockedUntil,
    };
}
