using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Law.Requests;

/// <summary>Digest of a command's body, by which a repeat is told from a reused id.</summary>
public static class CommandDigest
{
    /// <summary>Digest of a command, 64 hexadecimal digits; the version its sender saw is not part of what it says.</summary>
    public static string Of(RequestCommand command) => JsonHash.Of(command with { ExpectedVersion = null }, LawJson.Context.RequestCommand);

    /// <summary>Digest of a registration form.</summary>
    public static string Of(Registration form) => JsonHash.Of(form, LawJson.Context.Registration);
}
