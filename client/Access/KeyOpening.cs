using Jinping.Workflow.Client.PersonalData;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Jinping.Workflow.Client.Access;

/// <summary>Sees at start that the keys can be read, are sealed as the settings say, and that those called unsafe are revoked.</summary>
/// <param name="ring">The ring.</param>
/// <param name="keys">Data Protection's view of it.</param>
/// <param name="matching">The secret of same-applicant keys.</param>
/// <param name="settings">What to seal with and to revoke.</param>
public sealed class KeyOpening(KeyRing ring, IKeyManager keys, MatchingSecret matching, AccessSettings settings)
{
    /// <summary>Does all that. Safe to repeat.</summary>
    /// <exception cref="Hosting.SettingException">The keys cannot be read with these settings.</exception>
    public async Task Open()
    {
        await ring.Reseal();
        // Before anything reads the keys, which would go on with what it read a moment longer.
        if (settings.RevokeKeysBefore is { } instant && keys.GetAllKeys().Any(key => !key.IsRevoked && key.CreationDate < instant))
            keys.RevokeAllKeys(instant, "Access:RevokeKeysBefore");
        await matching.Value();
    }
}
