using System.Collections.Immutable;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Refusals;
using Microsoft.AspNetCore.Identity;

namespace Jinping.Workflow.Client.Access;

/// <summary>登录与账户: signing in, passwords, and the accounts themselves. What is done is recorded in the audit log.</summary>
/// <param name="users">ASP.NET Core Identity.</param>
/// <param name="grains">The cluster.</param>
/// <param name="tokens">Gives out tokens.</param>
/// <param name="factor">Looks at codes.</param>
/// <param name="audit">Records it.</param>
public sealed class AccountDesk(UserManager<Account> users, IGrainFactory grains, AccessTokens tokens, SecondFactorDesk factor, AuditDesk audit)
{
    /// <summary>Whoever makes accounts when the program starts.</summary>
    public const string System = "系统";

    // What was typed is not recorded: it may be a password in the wrong field.
    private const string Unknown = "（没有此用户）";

    // Compared with when there is no such account, so that the answer takes as long.
    private static readonly string NobodysHash = new PasswordHasher<Account>().HashPassword(Nobody, Guid.NewGuid().ToString());

    private static Account Nobody => new() { State = new AccountState { UserName = "", Role = AccountRole.Auditor } };

    /// <summary>登录 by user name and password, and the code of the second factor where there is one.</summary>
    /// <param name="userName">用户名.</param>
    /// <param name="password">密码.</param>
    /// <param name="code">验证码 or 恢复码; null when none was given.</param>
    /// <param name="lifetime">How long the token holds; null: as long as a program's.</param>
    public async Task<SignInOutcome> SignIn(string userName, string password, string? code = null, TimeSpan? lifetime = null)
    {
        if (await users.Find(userName) is not { } account)
        {
            users.PasswordHasher.VerifyHashedPassword(Nobody, NobodysHash, password);
            await audit.Record(Unknown, AuditKind.SignInFailed);
            return SignInOutcome.Refused;
        }
        return await Judge(account, await users.CheckPasswordAsync(account, password), code, lifetime);
    }

    /// <summary>登录的第二步: the code of somebody whose password was right a moment ago.</summary>
    public async Task<SignInOutcome> SignIn(SecondStep begun, string code, TimeSpan? lifetime = null) =>
        await users.FindByNameAsync(begun.Account) is { } account && account.State.SecurityStamp == begun.SecurityStamp
            ? await Judge(account, passwordFits: true, code, lifetime)
            : SignInOutcome.Refused;

    /// <summary>登录 of somebody whom another has proved; where the account has a second factor, its code is wanted as well.</summary>
    /// <param name="account">The account.</param>
    /// <param name="lifetime">How long the token holds.</param>
    /// <param name="provedBy">Who proved it, for the audit log.</param>
    public Task<SignInOutcome> SignInProven(Account account, TimeSpan lifetime, string provedBy) => Judge(account, passwordFits: true, code: null, lifetime, provedBy);

    /// <summary>修改密码. Every token of the account is void from then on; the answer brings a new one.</summary>
    public async Task<(SignedIn? SignedIn, Refusal? Refusal)> ChangePassword(string userName, string current, string password, TimeSpan? lifetime = null)
    {
        if (await users.Find(userName) is not { } account || !await Grain(account).Confirm(await users.CheckPasswordAsync(account, current)))
            return (null, Refusal.Of(RefusalCodes.SignInRefused, "现用密码不正确，或者账户已锁定。"));
        if (current == password)
            return (null, Refusal.Of(RefusalCodes.PasswordUnfit, "新密码不能与现用密码相同。"));
        if (await SetPassword(account, password, mustChange: false) is { } refusal)
            return (null, refusal);
        await audit.Record(account.State.UserName, AuditKind.PasswordChanged);
        return (Of(account.Key, account.State, lifetime), null);
    }

    /// <summary>退出登录: gives back one token.</summary>
    public async Task SignOut(Caller caller)
    {
        if (caller is not { Token: { } token, TokenEnds: { } ends })
            return;
        await grains.GetGrain<IAccountGrain>(users.NormalizeName(caller.UserName)).Revoke(token, ends);
        await audit.Record(caller, AuditKind.SignedOut);
    }

    /// <summary>全部退出登录: voids every token of an account.</summary>
    public async Task<Refusal?> SignOutEverywhere(string userName, Caller by) => await users.Find(userName) is { } account
        ? await Recorded(RefusalOf(await users.UpdateSecurityStampAsync(account)), account, by, AuditKind.SignedOutEverywhere)
        : NotFound(userName);

    /// <summary>The account; null when there is none.</summary>
    public Task<Account?> Find(string userName) => users.Find(userName);

    /// <summary>All accounts, in order of their names.</summary>
    public async Task<ImmutableArray<Account>> List()
    {
        var keys = await grains.GetGrain<IAccountDirectoryGrain>(GrainNames.Authority).Keys();
        return [.. (await Task.WhenAll(keys.Select(users.FindByNameAsync))).OfType<Account>()];
    }

    /// <summary>Makes an account with a password that must follow the rules.</summary>
    public async Task<(Account? Account, Refusal? Refusal)> Create(AccountState state, string password, Caller by)
    {
        var account = new Account { State = state };
        if (RefusalOf(await users.CreateAsync(account, password)) is { } refusal)
            return (null, refusal);
        await audit.Record(by, AuditKind.AccountCreated, state.UserName, AccountWords.Rights(state));
        return (account, null);
    }

    /// <summary>Makes an account with a password that is kept as it is.</summary>
    /// <param name="state">The account.</param>
    /// <param name="password">Its password; null: none, and nobody signs in by one.</param>
    /// <param name="by">Who makes it, for the audit log.</param>
    public async Task<Refusal?> CreateAsGiven(AccountState state, string? password, string by = System)
    {
        var account = new Account { State = state };
        account.State = state with { PasswordHash = password is null ? null : users.PasswordHasher.HashPassword(account, password) };
        if (RefusalOf(await users.CreateAsync(account)) is { } refusal)
            return refusal;
        await audit.Record(by, AuditKind.AccountCreated, state.UserName, AccountWords.Rights(state));
        return null;
    }

    /// <summary>Changes role, department, name or state; the account's tokens are void from then on.</summary>
    public Task<Refusal?> Change(Account account, AccountState state, Caller by) => Change(account, state, by.UserName);

    /// <summary>The same, by what another than a user says.</summary>
    public async Task<Refusal?> Change(Account account, AccountState state, string by)
    {
        var changes = AccountWords.Changes(account.State, state);
        account.State = state;
        return await Recorded(RefusalOf(await users.UpdateSecurityStampAsync(account)), account, by, AuditKind.RightsChanged, changes);
    }

    /// <summary>重置密码: a password its owner must change.</summary>
    public async Task<Refusal?> ResetPassword(Account account, string password, Caller by) =>
        await Recorded(await SetPassword(account, password, mustChange: true), account, by, AuditKind.PasswordReset);

    /// <summary>重置双因素认证, for somebody who has lost it; the account's tokens are void from then on.</summary>
    public async Task<Refusal?> ResetSecondFactor(Account account, Caller by)
    {
        account.State = account.State with { SecondFactor = false, AuthenticatorKey = null, RecoveryCodes = null };
        return await Recorded(RefusalOf(await users.UpdateSecurityStampAsync(account)), account, by, AuditKind.SecondFactorReset);
    }

    /// <summary>解除锁定.</summary>
    public async Task Unlock(Account account, Caller by)
    {
        await Grain(account).Unlock();
        await audit.Record(by, AuditKind.AccountUnlocked, account.State.UserName);
    }

    /// <summary>No such account.</summary>
    public static Refusal NotFound(string userName) => Refusal.NotFound(RefusalCodes.AccountNotFound, $"没有用户名为“{userName}”的账户。");

    private async Task<SignInOutcome> Judge(Account account, bool passwordFits, string? code, TimeSpan? lifetime, string? provedBy = null)
    {
        var answer = await Grain(account).SignInWith(await factor.Prove(account, passwordFits, code));
        if (answer.WantsCode)
            return new SignInOutcome { WantsCode = account };
        var userName = account.State.UserName;
        if (answer.Locked)
            await audit.Record(userName, AuditKind.AccountLocked);
        await audit.Record(userName, answer.Account is null ? AuditKind.SignInFailed : AuditKind.SignedIn, detail: provedBy);
        return answer.Account is { } state ? new SignInOutcome { SignedIn = Of(account.Key, state, lifetime) } : SignInOutcome.Refused;
    }

    private Task<Refusal?> Recorded(Refusal? refusal, Account account, Caller by, AuditKind kind) => Recorded(refusal, account, by.UserName, kind, null);

    private async Task<Refusal?> Recorded(Refusal? refusal, Account account, string by, AuditKind kind, string? detail)
    {
        if (refusal is null)
            await audit.Record(by, kind, account.State.UserName, detail);
        return refusal;
    }

    private async Task<Refusal?> SetPassword(Account account, string password, bool mustChange)
    {
        account.State = account.State with { PasswordHash = null, MustChangePassword = mustChange };
        return RefusalOf(await users.AddPasswordAsync(account, password));
    }

    private SignedIn Of(string key, AccountState account, TimeSpan? lifetime) => new() { AccessToken = tokens.Issue(key, account, lifetime ?? AccessTokens.Lifetime), Account = account };

    private IAccountGrain Grain(Account account) => grains.GetGrain<IAccountGrain>(account.Key);

    internal static Refusal? RefusalOf(IdentityResult result) => result.Errors.FirstOrDefault() switch
    {
        null => null,
        { Code: RefusalCodes.StaleVersion } stale => Refusal.Conflict(RefusalCodes.StaleVersion, stale.Description),
        { Code: RefusalCodes.LastAdministrator } last => Refusal.Of(RefusalCodes.LastAdministrator, last.Description),
        { Code: RefusalCodes.IdentityTaken } taken => Refusal.Conflict(RefusalCodes.IdentityTaken, taken.Description),
        { Code: RefusalCodes.AccountNotFound } gone => Refusal.NotFound(RefusalCodes.AccountNotFound, gone.Description),
        { Code: RefusalCodes.PasswordUnfit } unfit => Refusal.Of(RefusalCodes.PasswordUnfit, unfit.Description),
        { Code: RefusalCodes.AccountExists or nameof(IdentityErrorDescriber.DuplicateUserName) } => Refusal.Conflict(RefusalCodes.AccountExists, "该用户名已存在。"),
        var other => throw new InvalidOperationException($"{other.Code}: {other.Description}"),
    };
}

/// <summary>What came of an attempt to sign in.</summary>
public sealed record SignInOutcome
{
    /// <summary>Nobody is let in, and why is not said.</summary>
    public static SignInOutcome Refused { get; } = new();

    /// <summary>Whoever was let in; null when nobody was.</summary>
    public SignedIn? SignedIn { get; init; }

    /// <summary>The account whose password was right and whose code is wanted; null when none is.</summary>
    public Account? WantsCode { get; init; }
}

/// <summary>Whoever the <see cref="AccountDesk"/> let in.</summary>
public sealed record SignedIn
{
    /// <summary>The token, for <c>Authorization: Bearer</c>.</summary>
    public required string AccessToken { get; init; }

    /// <summary>The account.</summary>
    public required AccountState Account { get; init; }
}
