using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Refusals;
using Microsoft.AspNetCore.Identity;

namespace Jinping.Workflow.Client.Access;

/// <summary>登录与账户: signing in, passwords, and the accounts themselves.</summary>
/// <param name="users">ASP.NET Core Identity.</param>
/// <param name="grains">The cluster.</param>
/// <param name="tokens">Gives out tokens.</param>
public sealed class AccountDesk(UserManager<Account> users, IGrainFactory grains, AccessTokens tokens)
{
    // Compared with when there is no such account, so that the answer takes as long.
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    private static Account Nobody => new() { State = new AccountState { UserName = "", Role = AccountRole.Auditor } };

    /// <summary>登录; null when nobody is let in, and why is not said.</summary>
    /// <param name="userName">用户名.</param>
    /// <param name="password">密码.</param>
    /// <param name="lifetime">How long the token holds; null: as long as a program's.</param>
    public async Task<SignedIn?> SignIn(string userName, string password, TimeSpan? lifetime = null)
    {
        if (await Find(userName) is not { } account)
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            return null;
        }
        var fits = await users.CheckPasswordAsync(account, password);
        return await Grain(account).SignIn(fits) is { } state ? Of(account.Key, state, lifetime) : null;
    }

    /// <summary>修改密码. Every token of the account is void from then on; the answer brings a new one.</summary>
    public async Task<(SignedIn? SignedIn, Refusal? Refusal)> ChangePassword(string userName, string current, string password, TimeSpan? lifetime = null)
    {
        if (await Find(userName) is not { } account || await Grain(account).SignIn(await users.CheckPasswordAsync(account, current)) is null)
            return (null, Refusal.Of(RefusalCodes.SignInRefused, "现用密码不正确，或者账户已锁定。"));
        if (current == password)
            return (null, Refusal.Of(RefusalCodes.PasswordUnfit, "新密码不能与现用密码相同。"));
        return await SetPassword(account, password, mustChange: false) is { } refusal ? (null, refusal) : (Of(account.Key, account.State, lifetime), null);
    }

    /// <summary>退出登录: gives back one token.</summary>
    public Task SignOut(Caller caller) => caller is { Token: { } token, TokenEnds: { } ends }
        ? grains.GetGrain<IAccountGrain>(users.NormalizeName(caller.UserName)).Revoke(token, ends)
        : Task.CompletedTask;

    /// <summary>全部退出登录: voids every token of an account.</summary>
    public async Task<Refusal?> SignOutEverywhere(string userName) => await Find(userName) is { } account
        ? RefusalOf(await users.UpdateSecurityStampAsync(account))
        : NotFound(userName);

    /// <summary>The account; null when there is none.</summary>
    public Task<Account?> Find(string userName) => UserNames.IsOne(userName) ? users.FindByNameAsync(userName) : Task.FromResult<Account?>(null);

    /// <summary>All accounts, in order of their names.</summary>
    public async Task<ImmutableArray<Account>> List()
    {
        var keys = await grains.GetGrain<IAccountDirectoryGrain>(GrainNames.Authority).Keys();
        return [.. (await Task.WhenAll(keys.Select(users.FindByNameAsync))).OfType<Account>()];
    }

    /// <summary>Makes an account with a password that must follow the rules.</summary>
    public async Task<(Account? Account, Refusal? Refusal)> Create(AccountState state, string password)
    {
        var account = new Account { State = state };
        return RefusalOf(await users.CreateAsync(account, password)) is { } refusal ? (null, refusal) : (account, null);
    }

    /// <summary>Makes an account with a password that is kept as it is.</summary>
    public async Task<Refusal?> CreateAsGiven(AccountState state, string password)
    {
        var account = new Account { State = state };
        account.State = state with { PasswordHash = users.PasswordHasher.HashPassword(account, password) };
        return RefusalOf(await users.CreateAsync(account));
    }

    /// <summary>Changes role, department, name or state; the account's tokens are void from then on.</summary>
    public async Task<Refusal?> Change(Account account, AccountState state)
    {
        account.State = state;
        return RefusalOf(await users.UpdateSecurityStampAsync(account));
    }

    /// <summary>重置密码: a password its owner must change.</summary>
    public Task<Refusal?> ResetPassword(Account account, string password) => SetPassword(account, password, mustChange: true);

    /// <summary>解除锁定.</summary>
    public Task Unlock(Account account) => Grain(account).Unlock();

    /// <summary>No such account.</summary>
    public static Refusal NotFound(string userName) => Refusal.NotFound(RefusalCodes.AccountNotFound, $"没有用户名为“{userName}”的账户。");

    private async Task<Refusal?> SetPassword(Account account, string password, bool mustChange)
    {
        account.State = account.State with { PasswordHash = null, MustChangePassword = mustChange };
        return RefusalOf(await users.AddPasswordAsync(account, password));
    }

    private SignedIn Of(string key, AccountState account, TimeSpan? lifetime) => new() { AccessToken = tokens.Issue(key, account, lifetime ?? AccessTokens.Lifetime), Account = account };

    private IAccountGrain Grain(Account account) => grains.GetGrain<IAccountGrain>(account.Key);

    private static Refusal? RefusalOf(IdentityResult result) => result.Errors.FirstOrDefault() switch
    {
        null => null,
        { Code: RefusalCodes.StaleVersion } stale => Refusal.Conflict(RefusalCodes.StaleVersion, stale.Description),
        { Code: RefusalCodes.LastAdministrator } last => Refusal.Of(RefusalCodes.LastAdministrator, last.Description),
        { Code: RefusalCodes.AccountNotFound } gone => Refusal.NotFound(RefusalCodes.AccountNotFound, gone.Description),
        { Code: RefusalCodes.PasswordUnfit } unfit => Refusal.Of(RefusalCodes.PasswordUnfit, unfit.Description),
        { Code: RefusalCodes.AccountExists or nameof(IdentityErrorDescriber.DuplicateUserName) } => Refusal.Conflict(RefusalCodes.AccountExists, "该用户名已存在。"),
        var other => throw new InvalidOperationException($"{other.Code}: {other.Description}"),
    };
}

/// <summary>Whoever the <see cref="AccountDesk"/> let in.</summary>
public sealed record SignedIn
{
    /// <summary>The token, for <c>Authorization: Bearer</c>.</summary>
    public required string AccessToken { get; init; }

    /// <summary>The account.</summary>
    public required AccountState Account { get; init; }
}
