using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Jinping.Workflow.Client.Access;

/// <summary>What is stored of a second factor: encrypted by the keys all programs share, and recovery codes only as hashes.</summary>
/// <param name="protection">Data Protection.</param>
public sealed class AccountSecrets(IDataProtectionProvider protection)
{
    private const char Between = '\n';
    private readonly IDataProtector _protector = protection.CreateProtector("Jinping.Workflow.SecondFactor.v1");

    /// <summary>A secret as it is stored.</summary>
    public string Protect(string secret) => _protector.Protect(secret);

    /// <summary>A stored secret as it is.</summary>
    public string Unprotect(string stored) => _protector.Unprotect(stored);

    /// <summary>Recovery codes as they are stored.</summary>
    /// <param name="account">Key of the account, so that no two accounts share a hash.</param>
    /// <param name="codes">The codes.</param>
    public string? ProtectCodes(string account, IEnumerable<string> codes) => Stored([.. codes.Select(code => Hash(account, code))]);

    /// <summary>How many codes are left.</summary>
    public int CountCodes(string? stored) => Hashes(stored).Length;

    /// <summary>Uses up a code.</summary>
    /// <returns>Whether it is one of them, and what is left to be stored.</returns>
    public (bool Fits, string? Left) UseCode(string account, string? stored, string code)
    {
        var (hashes, used) = (Hashes(stored), Hash(account, code));
        return hashes.Contains(used) ? (true, Stored([.. hashes.Where(hash => hash != used)])) : (false, stored);
    }

    private string? Stored(string[] hashes) => hashes is [] ? null : Protect(string.Join(Between, hashes));

    private string[] Hashes(string? stored) => stored is null ? [] : Unprotect(stored).Split(Between);

    private static string Hash(string account, string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{account}{Between}{code.ToUpperInvariant()}")));
}
