using System.Collections.Immutable;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Law.Refusals;
using Microsoft.AspNetCore.Identity;

namespace Jinping.Workflow.Client.Access;

/// <summary>双因素认证: an authenticator beside the password, set up and given up by its owner, and recovery codes for a lost one.</summary>
/// <param name="users">ASP.NET Core Identity.</param>
/// <param name="grains">The cluster.</param>
/// <param name="secrets">Decrypts keys.</param>
/// <param name="audit">Records what is done.</param>
/// <param name="clock">The application's clock.</param>
public sealed class SecondFactorDesk(UserManager<Account> users, IGrainFactory grains, AccountSecrets secrets, AuditDesk audit, TimeProvider clock)
{
    /// <summary>How many recovery codes are made.</summary>
    public const int RecoveryCodes = 10;

    private const string Issuer = "政府信息公开工作系统";
    private const int LongestCode = 40;

    private static Refusal CodeRefused => Refusal.Of(RefusalCodes.CodeRefused, "验证码不正确、已失效或者已使用过。请核对手机时间后，用下一个验证码重试。");

    /// <summary>A key to set an authenticator up with: the same until it is confirmed.</summary>
    public async Task<(SecondFactorKey? Key, Refusal? Refusal)> Begin(string userName)
    {
        if (await users.Find(userName) is not { } account)
            return (null, AccountDesk.NotFound(userName));
        if (account.State.SecondFactor)
            return (null, Refusal.Of(RefusalCodes.NothingToChange, "双因素认证已经启用；更换手机的，先停用再重新启用。"));
        if (account.State.AuthenticatorKey is null)
        {
            account.State = account.State with { AuthenticatorKey = secrets.Protect(users.GenerateNewAuthenticatorKey()) };
            if (AccountDesk.RefusalOf(await users.UpdateAsync(account)) is { } refusal)
                return (null, refusal);
        }
        var key = secrets.Unprotect(account.State.AuthenticatorKey!);
        return (new SecondFactorKey(key, $"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(account.State.UserName)}?secret={key}&issuer={Uri.EscapeDataString(Issuer)}&digits={TimeCodes.Digits}&period={(int)TimeCodes.Step.TotalSeconds}"), null);
    }

    /// <summary>启用: a code shows that the authenticator works.</summary>
    /// <returns>The recovery codes, shown this once.</returns>
    public async Task<(ImmutableArray<string> Codes, Refusal? Refusal)> Confirm(string userName, string? code)
    {
        if (await users.Find(userName) is not { } account)
            return ([], AccountDesk.NotFound(userName));
        if (account.State is { SecondFactor: true } or { AuthenticatorKey: null })
            return ([], Refusal.Of(RefusalCodes.NothingToChange, "没有待确认的双因素认证，请重新开始。"));
        if (StepOf(account, Clean(code)) is not { } step || !await Grain(account).UseTimeStep(step))
            return ([], CodeRefused);
        account.State = account.State with { SecondFactor = true };
        return await NewCodes(account, AuditKind.SecondFactorSetUp);
    }

    /// <summary>停用, by its owner: password and code.</summary>
    public async Task<Refusal?> Remove(string userName, string? password, string? code)
    {
        var (account, refused) = await Owner(userName, password, code);
        if (account is null)
            return refused;
        account.State = account.State with { SecondFactor = false, AuthenticatorKey = null, RecoveryCodes = null };
        if (AccountDesk.RefusalOf(await users.UpdateAsync(account)) is { } refusal)
            return refusal;
        await audit.Record(account.State.UserName, AuditKind.SecondFactorRemoved);
        return null;
    }

    /// <summary>更换恢复码, by their owner: password and code. Those made before are void from then on.</summary>
    /// <returns>The new codes, shown this once.</returns>
    public async Task<(ImmutableArray<string> Codes, Refusal? Refusal)> RenewCodes(string userName, string? password, string? code)
    {
        var (account, refused) = await Owner(userName, password, code);
        return account is null ? ([], refused) : await NewCodes(account, AuditKind.RecoveryCodesRenewed);
    }

    /// <summary>How many recovery codes an account has left.</summary>
    public async Task<int> RecoveryCodesLeft(string userName) => await users.Find(userName) is { } account ? await users.CountRecoveryCodesAsync(account) : 0;

    /// <summary>Looks at what somebody brought to sign in; a recovery code that fits is used up by this.</summary>
    /// <param name="account">The account.</param>
    /// <param name="passwordFits">Whether its password was given.</param>
    /// <param name="code">验证码 or 恢复码; null when none was given.</param>
    internal async Task<SignInProof> Prove(Account account, bool passwordFits, string? code)
    {
        var proof = new SignInProof { PasswordFits = passwordFits, CodeGiven = code is not null };
        // While it is locked no recovery code is used up.
        if (!passwordFits || code is null || !account.State.SecondFactor || account.LockedUntil is not null)
            return proof;
        var cleaned = Clean(code);
        if (cleaned.Length == TimeCodes.Digits)
            return proof with { TimeStep = StepOf(account, cleaned) };
        if (cleaned.Length == 0 || !(await users.RedeemTwoFactorRecoveryCodeAsync(account, cleaned)).Succeeded)
            return proof;
        await audit.Record(account.State.UserName, AuditKind.RecoveryCodeUsed);
        return proof with { RecoveryCodeFits = true };
    }

    // Whoever sits at a screen left open is not its owner: both are asked for again, and wrong ones count like those at signing in.
    private async Task<(Account? Account, Refusal? Refusal)> Owner(string userName, string? password, string? code)
    {
        if (await users.Find(userName) is not { } account)
            return (null, AccountDesk.NotFound(userName));
        if (!account.State.SecondFactor)
            return (null, Refusal.Of(RefusalCodes.NothingToChange, "没有启用双因素认证。"));
        var fits = password is { Length: > 0 and <= PasswordRules.Longest } && await users.CheckPasswordAsync(account, password);
        if ((await Grain(account).SignInWith(await Prove(account, fits, code ?? ""))).Account is not { } state)
            return (null, Refusal.Of(RefusalCodes.CodeRefused, "密码或者验证码不正确，或者账户已锁定。"));
        account.State = state;
        return (account, null);
    }

    private async Task<(ImmutableArray<string> Codes, Refusal? Refusal)> NewCodes(Account account, AuditKind kind)
    {
        string[] codes = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => MadeUp.RecoveryCode())];
        account.State = account.State with { RecoveryCodes = secrets.ProtectCodes(account.Key, codes) };
        if (AccountDesk.RefusalOf(await users.UpdateAsync(account)) is { } refusal)
            return ([], refusal);
        await audit.Record(account.State.UserName, kind);
        return ([.. codes], null);
    }

    private long? StepOf(Account account, string code) => account.State.AuthenticatorKey is { } stored ? TimeCodes.StepOfCode(TimeCodes.Bytes(secrets.Unprotect(stored)), code, clock.GetUtcNow()) : null;

    private IAccountGrain Grain(Account account) => grains.GetGrain<IAccountGrain>(account.Key);

    // Authenticators show blanks between digits, and recovery codes are typed in small letters.
    private static string Clean(string? code) => code is not { Length: > 0 and <= LongestCode } ? "" : code.Replace(" ", "", StringComparison.Ordinal).Trim().ToUpperInvariant();
}

/// <summary>What an authenticator is set up with.</summary>
/// <param name="Key">The key in Base32, to be typed.</param>
/// <param name="Uri">The same for a QR code.</param>
public sealed record SecondFactorKey(string Key, string Uri);
