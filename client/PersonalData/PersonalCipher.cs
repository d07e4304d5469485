using System.Security.Cryptography;
using Jinping.Workflow.Law.PersonalData;
using Microsoft.AspNetCore.DataProtection;

namespace Jinping.Workflow.Client.PersonalData;

/// <summary>Encrypts and decrypts one personal text by ASP.NET Core Data Protection.</summary>
/// <param name="protection">The keys, which change by themselves; earlier ones still decrypt.</param>
public sealed class PersonalCipher(IDataProtectionProvider protection)
{
    // Written down for ever: under another purpose nothing kept could be read.
    private readonly IDataProtector _protector = protection.CreateProtector("jinping-workflow/personal-data/v1");

    /// <summary>The protected form of a text; null and empty stay what they are.</summary>
    /// <param name="text">Plain.</param>
    /// <param name="applicantKey">Of an identity number, the key it shall carry; else null.</param>
    public string? Protect(string? text, string? applicantKey = null) => string.IsNullOrEmpty(text) ? text : ProtectedText.Of(_protector.Protect(text), applicantKey);

    /// <summary>The plain form of a stored text, which in cases of earlier releases it is already; null when its key is lost or it was altered.</summary>
    public string? Open(string? text)
    {
        if (!ProtectedText.Is(text))
            return text;
        try
        {
            // A key that was revoked opens nothing for a stranger, but the office must not lose its applicants with it.
            return System.Text.Encoding.UTF8.GetString(((IPersistedDataProtector)_protector).DangerousUnprotect(
                Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(ProtectedText.PayloadOf(text!)), ignoreRevocationErrors: true, out _, out _));
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
