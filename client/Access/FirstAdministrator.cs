using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Access;

/// <summary>首个系统管理员: made when there is no account yet.</summary>
public sealed partial class FirstAdministrator(IGrainFactory grains, IServiceScopeFactory scopes, AccessSettings settings, ILogger<FirstAdministrator> logger)
{
    /// <summary>用户名.</summary>
    public const string UserName = "admin";

    /// <summary>Makes it, unless there are accounts, or sign-in is off and no password was given.</summary>
    /// <param name="known">The password to give it where the settings name none; null: one is made up, shown once and must be changed.</param>
    public async Task Ensure(string? known)
    {
        var given = settings.InitialPassword ?? known;
        // Where nobody need sign in, a password that nobody chose helps nobody; it is made up once sign-in is required.
        if (given is null && !settings.SignInRequired)
            return;
        if (!(await grains.GetGrain<IAccountDirectoryGrain>(GrainNames.Authority).Keys()).IsEmpty)
            return;
        var password = given ?? MadeUp.Password();
        await using var scope = scopes.CreateAsyncScope();
        var account = new AccountState { UserName = UserName, DisplayName = "系统管理员", Role = AccountRole.Administrator, MustChangePassword = given is null };
        var refusal = await scope.ServiceProvider.GetRequiredService<AccountDesk>().CreateAsGiven(account, password);
        // Another silo that starts at the same time was faster, and tells its own.
        if (refusal?.Code == RefusalCodes.AccountExists)
            return;
        if (given is null)
            LogPassword(UserName, password);
        else if (PasswordRules.Problem(UserName, given) is { } weak)
            LogWeak(UserName, weak);
    }

    [LoggerMessage(LogLevel.Information, "首个系统管理员账户已设立：用户名 {UserName} ，初始密码 {Password} 。此密码只显示这一次，首次登录后须修改。")]
    private partial void LogPassword(string userName, string password);

    [LoggerMessage(LogLevel.Warning, "系统管理员 {UserName} 的密码由设置给定，但不符合密码要求：{Problem}请尽快修改。")]
    private partial void LogWeak(string userName, string problem);
}
