using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>双因素认证 of whoever calls.</summary>
internal static class SecondFactorEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/me/second-factor").WithTags("登录");
        group.MapPost("", Begin).For(Rights.SignedIn).WithSummary("开始启用双因素认证：得到验证器密钥，确认后生效").Produces<SecondFactorKey>().ProducesProblem(404).ProducesProblem(422);
        group.MapPost("/confirm", Confirm).For(Rights.SignedIn).RequireRateLimiting(SignInLimits.Name)
            .WithSummary("以一个验证码确认启用，得到恢复码；恢复码只显示这一次").Accepts<CodeForm>("application/json").Produces<RecoveryCodesView>().ProducesProblem(400).ProducesProblem(422).ProducesProblem(429);
        group.MapPost("/remove", Remove).For(Rights.SignedIn).RequireRateLimiting(SignInLimits.Name)
            .WithSummary("停用双因素认证，须密码和验证码").Accepts<OwnerForm>("application/json").Produces<MeView>().ProducesProblem(400).ProducesProblem(422).ProducesProblem(429);
        group.MapPost("/recovery-codes", RenewCodes).For(Rights.SignedIn).RequireRateLimiting(SignInLimits.Name)
            .WithSummary("更换恢复码，须密码和验证码；此前的恢复码全部作废，新的只显示这一次").Accepts<OwnerForm>("application/json").Produces<RecoveryCodesView>().ProducesProblem(400).ProducesProblem(422).ProducesProblem(429);
    }

    private static async Task<IResult> Begin(HttpContext context, SecondFactorDesk desk)
    {
        var (key, refusal) = await desk.Begin(Caller.Of(context).UserName);
        return refusal is null ? TypedResults.Json(key, ApiJson.Options) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> Confirm(HttpRequest request, SecondFactorDesk desk)
    {
        var (form, problem) = await JsonBody.Read<CodeForm>(request);
        if (problem is not null)
            return problem;
        var (codes, refusal) = await desk.Confirm(Caller.Of(request.HttpContext).UserName, form!.Code);
        return refusal is null ? TypedResults.Json(new RecoveryCodesView { RecoveryCodes = codes }, ApiJson.Options) : ProblemResults.Of(refusal);
    }

    private static async Task<IResult> Remove(HttpRequest request, SecondFactorDesk desk, AccessSettings settings)
    {
        var (form, problem) = await JsonBody.Read<OwnerForm>(request);
        if (problem is not null)
            return problem;
        var caller = Caller.Of(request.HttpContext);
        return await desk.Remove(caller.UserName, form!.Password, form.Code) is { } refusal
            ? ProblemResults.Of(refusal)
            : TypedResults.Json(MeView.Of(caller with { SecondFactor = false, MustSetUpSecondFactor = settings.Demands(caller.Role) }), ApiJson.Options);
    }

    private static async Task<IResult> RenewCodes(HttpRequest request, SecondFactorDesk desk)
    {
        var (form, problem) = await JsonBody.Read<OwnerForm>(request);
        if (problem is not null)
            return problem;
        var (codes, refusal) = await desk.RenewCodes(Caller.Of(request.HttpContext).UserName, form!.Password, form.Code);
        return refusal is null ? TypedResults.Json(new RecoveryCodesView { RecoveryCodes = codes }, ApiJson.Options) : ProblemResults.Of(refusal);
    }
}

/// <summary>验证码 as entered.</summary>
internal sealed record CodeForm
{
    /// <summary>Six digits.</summary>
    public string? Code { get; init; }
}

/// <summary>What shows that the owner of the account asks: 停用双因素认证, 更换恢复码.</summary>
internal sealed record OwnerForm
{
    /// <summary>密码.</summary>
    public string? Password { get; init; }

    /// <summary>验证码 or 恢复码.</summary>
    public string? Code { get; init; }
}

/// <summary>恢复码.</summary>
internal sealed record RecoveryCodesView
{
    /// <summary>Each lets in once, in the place of a code.</summary>
    public required ImmutableArray<string> RecoveryCodes { get; init; }
}
