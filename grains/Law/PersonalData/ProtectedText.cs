namespace Jinping.Workflow.Law.PersonalData;

/// <summary>
/// 受保护的文字: an identity number, phone, e-mail or address that was encrypted before it reached the case. Here it is opaque: it is stored, hashed and sent on, and read
/// only where people are served. A protected identity number also carries the key of its applicant, made before it was encrypted.
/// </summary>
/// <remarks>The forms <c>enc:v1:payload</c> and <c>enc:v1:payload:key</c> are written down for ever.</remarks>
public static class ProtectedText
{
    /// <summary>How a protected text begins; a plain one never does.</summary>
    public const string Mark = "enc:v1:";

    /// <summary>Whether a stored text is protected. What earlier releases stored is plain.</summary>
    public static bool Is(string? text) => text?.StartsWith(Mark, StringComparison.Ordinal) == true;

    /// <summary>A protected text.</summary>
    /// <param name="payload">The cipher text, without colons.</param>
    /// <param name="applicantKey">Of an identity number, the key of its applicant; else null.</param>
    public static string Of(string payload, string? applicantKey = null) => applicantKey is null ? Mark + payload : $"{Mark}{payload}:{applicantKey}";

    /// <summary>The cipher text of a protected text.</summary>
    /// <exception cref="ArgumentException">The text is plain.</exception>
    public static string PayloadOf(string text) => Is(text) ? text[Mark.Length..].Split(':')[0] : throw new ArgumentException("The text is plain.", nameof(text));

    /// <summary>The key a protected identity number carries; null when it carries none, or the text is plain.</summary>
    public static string? KeyOf(string? text) => Is(text) && text![Mark.Length..].Split(':') is [_, var key] ? key : null;
}
