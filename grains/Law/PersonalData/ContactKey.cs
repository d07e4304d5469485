using System.Security.Cryptography;
using System.Text;

namespace Jinping.Workflow.Law.PersonalData;

/// <summary>
/// 联系方式检索: a word that is the same for two requests which name one phone, one address or one agent, however it was typed; nobody without the secret can tell which.
/// It only points to requests that somebody should look at: whether the applicant is the same one is told by the identity document (<see cref="ApplicantKey"/>).
/// </summary>
/// <remarks>惯例：条例未规定</remarks>
public static class ContactKey
{
    // What is shorter is shared by too many: a switchboard, a town.
    private const int ShortestPhone = 7;
    private const int ShortestAddress = 8;
    private const int ShortestName = 2;
    private const int MobileWithCountry = 13;

    /// <summary>Of a phone, by its digits, without +86 and extension; of several the first. Null when there is none.</summary>
    /// <param name="phone">联系电话, plain.</param>
    /// <param name="secret">The same for ever.</param>
    public static string? OfPhone(string? phone, ReadOnlySpan<byte> secret) => Of("phone", Digits(phone), ShortestPhone, secret);

    /// <summary>Of an address, by its letters and digits alone. Null when there is none, or one that tells no house.</summary>
    /// <param name="address">通信地址, plain.</param>
    /// <param name="secret">The same for ever.</param>
    public static string? OfAddress(string? address, ReadOnlySpan<byte> secret) => Of("address", Letters(address), ShortestAddress, secret);

    /// <summary>Of an agent (代理人), by the letters of the name. Null when there is none.</summary>
    /// <param name="agent">Name of the agent.</param>
    /// <param name="secret">The same for ever.</param>
    public static string? OfAgent(string? agent, ReadOnlySpan<byte> secret) => Of("agent", Letters(agent), ShortestName, secret);

    private static string? Of(string kind, string text, int shortest, ReadOnlySpan<byte> secret) =>
        text.Length < shortest ? null : Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes($"{kind}:{text}")));

    private static string Digits(string? phone)
    {
        var first = Narrow(phone).Split(['/', ',', ';', '、', '转'], 2)[0];
        var digits = string.Concat(first.Where(char.IsAsciiDigit));
        if (digits.StartsWith("0086", StringComparison.Ordinal))
            digits = digits[2..];
        // 86 alone may begin a number of its own.
        return digits.Length == MobileWithCountry && digits.StartsWith("861", StringComparison.Ordinal) ? digits[2..] : digits;
    }

    private static string Letters(string? text) => string.Concat(Narrow(text).Where(char.IsLetterOrDigit)).ToUpperInvariant();

    // Letters of full width as ordinary ones.
    private static string Narrow(string? text) => string.Concat((text ?? "").Select(letter => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter));
}
