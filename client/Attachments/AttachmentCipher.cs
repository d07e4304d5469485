using System.Buffers.Binary;
using System.Security.Cryptography;
using Jinping.Workflow.Client.PersonalData;
using Microsoft.AspNetCore.DataProtection;

namespace Jinping.Workflow.Client.Attachments;

/// <summary>Encrypts the pieces of attachments by ASP.NET Core Data Protection, and names what they make up.</summary>
/// <param name="protection">The keys.</param>
/// <param name="matching">Keys the names, so that a name tells nobody which file it is.</param>
public sealed class AttachmentCipher(IDataProtectionProvider protection, MatchingSecret matching)
{
    // Written down for ever: under another purpose nothing kept could be read.
    private readonly IDataProtector _protector = protection.CreateProtector("jinping-workflow/attachments/v1");

    /// <summary>A piece as it is stored; its number goes in with it, so that pieces cannot change places.</summary>
    public byte[] Close(ReadOnlySpan<byte> piece, int number)
    {
        var plain = new byte[4 + piece.Length];
        BinaryPrimitives.WriteInt32LittleEndian(plain, number);
        piece.CopyTo(plain.AsSpan(4));
        return _protector.Protect(plain);
    }

    /// <summary>A stored piece; null when its key is lost, or it was altered or is another one.</summary>
    public ReadOnlyMemory<byte>? Open(byte[] stored, int number)
    {
        try
        {
            // A key that was revoked opens nothing for a stranger, but the office must not lose its files with it.
            var plain = ((IPersistedDataProtector)_protector).DangerousUnprotect(stored, ignoreRevocationErrors: true, out _, out _);
            return plain.Length >= 4 && BinaryPrimitives.ReadInt32LittleEndian(plain) == number ? plain.AsMemory(4) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>The name of a content by its SHA-256.</summary>
    public async Task<string> NameOf(string hash) => Convert.ToHexStringLower(HMACSHA256.HashData(await matching.Value(), System.Text.Encoding.ASCII.GetBytes("attachment/" + hash)));
}
