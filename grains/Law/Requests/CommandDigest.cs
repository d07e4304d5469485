using System.Security.Cryptography;
using System.Text.Json;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Law.Requests;

/// <summary>Digest of a command's body, by which a repeat is told from a reused id.</summary>
public static class CommandDigest
{
    /// <summary>Digest of a command, 64 hexadecimal digits; the version its sender saw is not part of what it says.</summary>
    public static string Of(RequestCommand command) =>
        Of(JsonSerializer.SerializeToUtf8Bytes(command with { ExpectedVersion = null }, LawJson.Context.RequestCommand));

    /// <summary>Digest of a registration form.</summary>
    public static string Of(Registration form) => Of(JsonSerializer.SerializeToUtf8Bytes(form, LawJson.Context.Registration));

    private static string Of(byte[] json) => Convert.ToHexStringLower(SHA256.HashData(json));
}
