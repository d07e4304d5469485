using System.Security.Cryptography;
using System.Text;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.PersonalData;

/// <summary>同一申请人: a word that is the same for two requests of one applicant, by their identity document.</summary>
/// <remarks>Of two forms, since earlier releases kept a hash that whoever knows how identity numbers are made can try out; both lead to the requests of their time.</remarks>
[Rule("FC1")]
public static class ApplicantKey
{
    /// <summary>The key as it is kept now: nobody without the secret can tell which number it was made of. Null without a document.</summary>
    /// <param name="type">身份证明类型.</param>
    /// <param name="number">证件号码, plain.</param>
    /// <param name="secret">The same for ever, or no applicant would be known again.</param>
    public static string? Of(IdentityType? type, string? number, ReadOnlySpan<byte> secret) =>
        Document(type, number) is { } document ? Convert.ToHexStringLower(HMACSHA256.HashData(secret, document)) : null;

    /// <summary>The key as earlier releases kept it, beside the plain number. Null without a document.</summary>
    public static string? Former(IdentityType? type, string? number) =>
        Document(type, number) is { } document ? Convert.ToHexStringLower(SHA256.HashData(document)) : null;

    /// <summary>Whether a command may ask which other requests are the same applicant's.</summary>
    public static bool MattersTo(RequestCommand command) => command is
        RequestCommand.ConfirmReceipt or RequestCommand.IssueReply { Disposition: Disposition.RepeatedRequest } or RequestCommand.CorrectClosing;

    private static byte[]? Document(IdentityType? type, string? number) =>
        string.IsNullOrWhiteSpace(number) ? null : Encoding.UTF8.GetBytes($"{type}:{number.Trim().ToUpperInvariant()}");
}
