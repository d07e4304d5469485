using System.Globalization;
using System.Security.Cryptography;
using Jinping.Workflow.Contracts.Accounts;
using Microsoft.AspNetCore.DataProtection;

namespace Jinping.Workflow.Client.Access;

/// <summary>访问令牌: protected by the keys all programs share, so that any of them reads what another gave out. Its account says whether it still holds.</summary>
/// <param name="protection">Data Protection.</param>
/// <param name="clock">The application's clock.</param>
public sealed class AccessTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long a program's token holds.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>How long somebody who signed in at the pages stays signed in: a working day.</summary>
    public static readonly TimeSpan OfPages = TimeSpan.FromHours(10);

    private readonly IDataProtector _protector = protection.CreateProtector("Jinping.Workflow.AccessToken.v1");

    /// <summary>A new token.</summary>
    /// <param name="key">Key of the account.</param>
    /// <param name="account">The account.</param>
    /// <param name="lifetime">How long it holds.</param>
    public string Issue(string key, AccountState account, TimeSpan lifetime) =>
        _protector.Protect(string.Join('\n', key, account.SecurityStamp, Guid.NewGuid().ToString("N"), (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));

    /// <summary>What a token says; null when it has ended, or was not given out here.</summary>
    public AccessToken? Read(string text)
    {
        try
        {
            return _protector.Unprotect(text).Split('\n') is [var key, var stamp, var id, var until]
                && DateTimeOffset.FromUnixTimeSeconds(long.Parse(until, CultureInfo.InvariantCulture)) is var ends && ends > clock.GetUtcNow()
                    ? new AccessToken { Account = key, SecurityStamp = stamp, Id = Guid.ParseExact(id, "N"), Until = ends }
                    : null;
        }
        // The keys could not be read: that says nothing about the token, so its bearer is told to try again and not to sign in.
        catch (CryptographicException exception) when (exception.InnerException is not (Orleans.Runtime.OrleansException or TimeoutException or IOException))
        {
            return null;
        }
    }
}

/// <summary>What an <see cref="AccessTokens">access token</see> says.</summary>
public sealed record AccessToken
{
    /// <summary>Key of its account.</summary>
    public required string Account { get; init; }

    /// <summary>The account's stamp when it was given out.</summary>
    public required string SecurityStamp { get; init; }

    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset Until { get; init; }
}
