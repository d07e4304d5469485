using System.Security.Cryptography;
using System.Text.Json;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Law.Requests;

/// <summary>Digest of a command's body, by which a repeat is told from a reused id.</summary>
public static class CommandDigest
{
    /// <summary>Digest of a command, 64 hexadecimal digits; the version its sender saw is not part of what it says.</summary>
    public static string Of(RequestCommand command) => JsonHash.Of(command with { ExpectedVersion = null }, LawJson.Context.RequestCommand);

    /// <summary>Digest of a registration form with personal data: without the secret nobody can try out which data it was made of.</summary>
    /// <param name="form">The form, plain.</param>
    /// <param name="secret">The same for ever, or a repeat would not be known again.</param>
    public static string Of(Registration form, ReadOnlySpan<byte> secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, JsonSerializer.SerializeToUtf8Bytes(form, LawJson.Context.Registration)));

    /// <summary>Digest of a registration form, as earlier releases kept it.</summary>
    public static string Of(Registration form) => JsonHash.Of(form, LawJson.Context.Registration);
}
