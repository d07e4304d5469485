using System.Security.Cryptography;
using System.Xml.Linq;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace Jinping.Workflow.Client.PersonalData;

/// <summary>The secret by which one applicant's requests and one form's repeats are known again. Made once and for ever, kept encrypted in the key ring.</summary>
/// <param name="ring">Where it is kept.</param>
/// <param name="protection">What it is encrypted with.</param>
public sealed class MatchingSecret(KeyRing ring, IDataProtectionProvider protection)
{
    private const string Element = "matchingSecret";
    private readonly IDataProtector _protector = protection.CreateProtector("jinping-workflow/matching-secret/v1");
    private byte[]? _value;

    /// <summary>The secret.</summary>
    /// <exception cref="SettingException">It is there and cannot be read.</exception>
    public async ValueTask<byte[]> Value() => _value ??= Open(await Kept() ?? await Make());

    // Of two programs that make one at once, the ring keeps both, and both take the first.
    private async Task<XElement> Make()
    {
        await ring.Add(new XElement(Element, Convert.ToBase64String(_protector.Protect(RandomNumberGenerator.GetBytes(32)))));
        return await Kept() ?? throw new InvalidOperationException("The key ring did not keep what it was given.");
    }

    private async Task<XElement?> Kept() => (await ring.Elements()).FirstOrDefault(element => element.Name == Element);

    private byte[] Open(XElement kept)
    {
        try
        {
            return ((IPersistedDataProtector)_protector).DangerousUnprotect(Convert.FromBase64String(kept.Value), ignoreRevocationErrors: true, out _, out _);
        }
        catch (CryptographicException)
        {
            throw new SettingException("数据库中缺少解密个人信息的密钥。请用完整的备份恢复数据库。");
        }
    }
}
