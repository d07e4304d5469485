using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Refusals;
using Microsoft.AspNetCore.Identity;

namespace Jinping.Workflow.Client.Access;

/// <summary>The store of ASP.NET Core Identity on grains. Rights go through the directory, whatever else straight to the account.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="secrets">Encrypts what a second factor is made of.</param>
public sealed class AccountStore(IGrainFactory grains, AccountSecrets secrets)
    : IUserPasswordStore<Account>, IUserSecurityStampStore<Account>, IUserTwoFactorStore<Account>, IUserAuthenticatorKeyStore<Account>, IUserTwoFactorRecoveryCodeStore<Account>
{
    /// <inheritdoc/>
    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) =>
        Settle(user, await Directory.Create(user.Key, user.State), version: 1);

    /// <inheritdoc/>
    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        var refusal = user.Read is { } read && (read.Role, read.Disabled, read.Subject) == (user.State.Role, user.State.Disabled, user.State.Subject)
            ? await grains.GetGrain<IAccountGrain>(user.Key).Replace(user.State)
            : await Directory.Change(user.Key, user.State);
        return Settle(user, refusal, user.State.Version + 1);
    }

    /// <summary>Never happens: the records name whoever made them, so an account is disabled and stays.</summary>
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = RefusalCodes.Forbidden, Description = "账户不能删除，可以停用。" }));

    /// <inheritdoc/>
    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) => FindByNameAsync(userId, cancellationToken);

    /// <inheritdoc/>
    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        await grains.GetGrain<IAccountGrain>(normalizedUserName).Find() is { } record
            ? new Account { State = record.State, Read = record.State, Key = normalizedUserName, LockedUntil = record.LockedUntil }
            : null;

    /// <inheritdoc/>
    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.Key);

    /// <inheritdoc/>
    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.State.UserName);

    /// <inheritdoc/>
    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken)
    {
        user.State = user.State with { UserName = userName ?? "" };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Key);

    /// <inheritdoc/>
    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.Key = normalizedName ?? "";
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.State.PasswordHash);

    /// <inheritdoc/>
    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.State = user.State with { PasswordHash = passwordHash };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.State.PasswordHash is not null);

    /// <inheritdoc/>
    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.State.SecurityStamp);

    /// <inheritdoc/>
    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.State = user.State with { SecurityStamp = stamp };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> GetTwoFactorEnabledAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(user.State.SecondFactor);

    /// <inheritdoc/>
    public Task SetTwoFactorEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken)
    {
        user.State = user.State with { SecondFactor = enabled };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.State.AuthenticatorKey is { } stored ? secrets.Unprotect(stored) : null);

    /// <inheritdoc/>
    public Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken)
    {
        user.State = user.State with { AuthenticatorKey = secrets.Protect(key) };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        user.State = user.State with { RecoveryCodes = secrets.ProtectCodes(user.Key, recoveryCodes) };
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        var (fits, left) = secrets.UseCode(user.Key, user.State.RecoveryCodes, code);
        user.State = user.State with { RecoveryCodes = left };
        return Task.FromResult(fits);
    }

    /// <inheritdoc/>
    public Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(secrets.CountCodes(user.State.RecoveryCodes));

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private IAccountDirectoryGrain Directory => grains.GetGrain<IAccountDirectoryGrain>(GrainNames.Authority);

    private static IdentityResult Settle(Account user, Refusal? refusal, long version)
    {
        if (refusal is not null)
            return IdentityResult.Failed(new IdentityError { Code = refusal.Code, Description = refusal.Message });
        user.Read = user.State = user.State with { Version = version };
        return IdentityResult.Success;
    }
}
