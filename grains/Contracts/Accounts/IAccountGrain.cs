using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Contracts.Accounts;

/// <summary>一个账户. The key is the user name in the normal form of ASP.NET Core Identity (upper case). Made and changed through the directory.</summary>
[GrainInterfaceType("account"), Alias("account")]
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>The account; null when there is none.</summary>
    [Alias("find")]
    public Task<AccountRecord?> Find();

    /// <summary>Makes the account. Only the directory calls this.</summary>
    [Alias("create")]
    public Task<Refusal?> Create(AccountState account);

    /// <summary>Replaces the account, unless it was replaced since <see cref="AccountState.Version"/>.</summary>
    [Alias("replace")]
    public Task<Refusal?> Replace(AccountState account);

    /// <summary>登录: counts a wrong password, and after too many locks the account for a while.</summary>
    /// <param name="passwordFits">Whether the password given was the account's.</param>
    /// <returns>The account when it is let in; null when not, for whatever reason.</returns>
    [Alias("sign-in")]
    public Task<AccountState?> SignIn(bool passwordFits);

    /// <summary>Whoever a token belongs to; null when the token is void.</summary>
    /// <param name="securityStamp">The stamp it bears.</param>
    /// <param name="token">Its id.</param>
    [Alias("session")]
    public Task<AccountSession?> Session(string securityStamp, Guid token);

    /// <summary>退出登录: voids one token.</summary>
    /// <param name="token">Its id.</param>
    /// <param name="until">When it would have ended anyway.</param>
    [Alias("revoke")]
    public Task Revoke(Guid token, DateTimeOffset until);

    /// <summary>解除锁定.</summary>
    [Alias("unlock")]
    public Task Unlock();
}
