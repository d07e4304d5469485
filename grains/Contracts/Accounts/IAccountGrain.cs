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

    /// <summary>登录 by the password alone, as programs of an earlier release ask; an account with a second factor is not let in so.</summary>
    /// <param name="passwordFits">Whether the password given was the account's.</param>
    /// <returns>The account when it is let in; null when not, for whatever reason.</returns>
    [Alias("sign-in")]
    public Task<AccountState?> SignIn(bool passwordFits);

    /// <summary>登录: counts a wrong password or code, and after too many locks the account for a while.</summary>
    /// <param name="proof">What was brought.</param>
    [Alias("sign-in-with")]
    public Task<SignInAnswer> SignInWith(SignInProof proof);

    /// <summary>The password of somebody who is signed in, asked for again: a wrong one counts like one at signing in.</summary>
    /// <returns>Whether it fits, and the account is not locked.</returns>
    [Alias("confirm")]
    public Task<bool> Confirm(bool passwordFits);

    /// <summary>Uses up a time step: its code and all earlier ones are void from then on.</summary>
    /// <returns>False when it was used before.</returns>
    [Alias("use-time-step")]
    public Task<bool> UseTimeStep(long step);

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
