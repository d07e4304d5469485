using System.Text.RegularExpressions;

namespace Jinping.Workflow.Law.PersonalData;

/// <summary>电子邮箱地址 to which a mail may be sent: one plain address, never a list, a name beside it, or a line of a header.</summary>
/// <remarks>惯例：条例未规定. Narrower than the standards of e-mail, as wide as the addresses people have.</remarks>
public static partial class MailAddress
{
    /// <summary>The longest one, in characters.</summary>
    public const int Longest = 254;

    /// <summary>Whether a text is one.</summary>
    public static bool IsOne(string? text) => text is { Length: <= Longest } && Plain().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z")]
    private static partial Regex Plain();
}
