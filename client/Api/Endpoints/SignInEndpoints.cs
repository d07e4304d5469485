using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>登录、退出、本人.</summary>
internal static class SignInEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("登录");
        group.MapPost("/login", SignIn).AllowAnonymous().RequireRateLimiting(SignInLimits.Name)
            .WithSummary("登录，得到访问令牌；启用双因素认证的账户须同时给出 code").Accepts<SignInForm>("application/json").Produces<SignInView>().ProducesProblem(400).ProducesProblem(401).ProducesProblem(429);
        group.MapGet("/me", (HttpContext context) => TypedResults.Json(MeView.Of(Caller.Of(context)), ApiJson.Options)).For(Rights.SignedIn).WithSummary("本人").Produces<MeView>();
        group.MapPost("/me/password", ChangePassword).For(Rights.SignedIn).RequireRateLimiting(SignInLimits.Name)
            .WithSummary("修改本人密码；此前的令牌全部失效").Accepts<PasswordForm>("application/json").Produces<SignInView>().ProducesProblem(400).ProducesProblem(422).ProducesProblem(429);
        group.MapPost("/logout", SignOut).For(Rights.SignedIn)
            .WithSummary("退出登录；everywhere 为退出本人的全部登录").Accepts<SignOutForm>("application/json").Produces<SignOutForm>().ProducesProblem(400);
    }

    private static async Task<IResult> SignIn(HttpRequest request, AccountDesk desk, AccessSettings settings)
    {
        var (form, problem) = await JsonBody.Read<SignInForm>(request);
        if (problem is not null)
            return problem;
        if (string.IsNullOrEmpty(form!.UserName) || string.IsNullOrEmpty(form.Password))
            return ProblemResults.Of(Refusal.Malformed(string.IsNullOrEmpty(form.UserName) ? "userName" : "password", "请填写用户名和密码"));
        // Longer ones are nobody's.
        var outcome = form.Password.Length <= PasswordRules.Longest ? await desk.SignIn(form.UserName, form.Password, form.Code) : SignInOutcome.Refused;
        return outcome switch
        {
            { SignedIn: { } signedIn } => TypedResults.Json(SignInView.Of(signedIn, settings), ApiJson.Options),
            { WantsCode: not null } => ProblemResults.Of(StatusCodes.Status401Unauthorized, RefusalCodes.SecondFactorRequired, RefusalCodes.All[RefusalCodes.SecondFactorRequired]),
            _ => ProblemResults.Of(StatusCodes.Status401Unauthorized, RefusalCodes.SignInRefused, "用户名、密码或者验证码不正确；连续输错5次的，账户锁定15分钟。"),
        };
    }

    private static async Task<IResult> ChangePassword(HttpRequest request, AccountDesk desk, AccessSettings settings)
    {
        var (form, problem) = await JsonBody.Read<PasswordForm>(request);
        if (problem is not null)
            return problem;
        if (string.IsNullOrEmpty(form!.CurrentPassword) || form.CurrentPassword.Length > PasswordRules.Longest)
            return ProblemResults.Of(Refusal.Malformed("currentPassword", "请填写现用密码"));
        if (string.IsNullOrEmpty(form.NewPassword))
            return ProblemResults.Of(Refusal.Malformed("newPassword", "请填写新密码"));
        var (signedIn, refusal) = await desk.ChangePassword(Caller.Of(request.HttpContext).UserName, form.CurrentPassword, form.NewPassword);
        return refusal is null ? TypedResults.Json(SignInView.Of(signedIn!, settings), ApiJson.Options) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> SignOut(HttpRequest request, AccountDesk desk)
    {
        var form = new SignOutForm();
        if (request.ContentLength > 0)
        {
            var (read, problem) = await JsonBody.Read<SignOutForm>(request);
            if (problem is not null)
                return problem;
            form = read!;
        }
        var caller = Caller.Of(request.HttpContext);
        if (!form.Everywhere)
            await desk.SignOut(caller);
        else if (caller.Token is not null && await desk.SignOutEverywhere(caller.UserName, caller) is { } refusal)
            return ProblemResults.Of(refusal);
        return TypedResults.Json(form, ApiJson.Options);
    }
}

/// <summary>登录 as entered.</summary>
internal sealed record SignInForm
{
    /// <summary>用户名.</summary>
    public string? UserName { get; init; }

    /// <summary>密码.</summary>
    public string? Password { get; init; }

    /// <summary>验证码 or 恢复码 of the second factor; null where the account has none.</summary>
    public string? Code { get; init; }
}

/// <summary>修改密码 as entered.</summary>
internal sealed record PasswordForm
{
    /// <summary>现用密码.</summary>
    public string? CurrentPassword { get; init; }

    /// <summary>新密码.</summary>
    public string? NewPassword { get; init; }
}

/// <summary>退出登录: which.</summary>
internal sealed record SignOutForm
{
    /// <summary>True: wherever the account is signed in; false: here.</summary>
    public bool Everywhere { get; init; }
}

/// <summary>A token, and whom it belongs to.</summary>
internal sealed record SignInView
{
    /// <summary>For <c>Authorization: Bearer</c>.</summary>
    public required string AccessToken { get; init; }

    /// <summary>Always <c>Bearer</c>.</summary>
    public string TokenType { get; init; } = "Bearer";

    /// <summary>Seconds it holds.</summary>
    public required int ExpiresIn { get; init; }

    /// <summary>本人.</summary>
    public required MeView User { get; init; }

    public static SignInView Of(SignedIn signedIn, AccessSettings settings) => new()
    {
        AccessToken = signedIn.AccessToken,
        ExpiresIn = (int)AccessTokens.Lifetime.TotalSeconds,
        User = MeView.Of(Caller.Of(AccountSession.Of(signedIn.Account), settings)),
    };
}

/// <summary>本人.</summary>
internal sealed record MeView
{
    /// <summary>用户名.</summary>
    public required string UserName { get; init; }

    /// <summary>姓名; null when not given.</summary>
    public string? DisplayName { get; init; }

    /// <summary>角色.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>部门代码; null: the whole authority.</summary>
    public string? Department { get; init; }

    /// <summary>初始密码须修改.</summary>
    public required bool MustChangePassword { get; init; }

    /// <summary>双因素认证: whether it is set up.</summary>
    public required bool SecondFactor { get; init; }

    /// <summary>双因素认证须启用.</summary>
    public required bool MustSetUpSecondFactor { get; init; }

    public static MeView Of(Caller caller) => new()
    {
        UserName = caller.UserName,
        DisplayName = caller.DisplayName,
        Role = caller.Role,
        Department = caller.Department,
        MustChangePassword = caller.MustChangePassword,
        SecondFactor = caller.SecondFactor,
        MustSetUpSecondFactor = caller.MustSetUpSecondFactor,
    };
}
