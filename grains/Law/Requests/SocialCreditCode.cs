namespace Jinping.Workflow.Law.Requests;

/// <summary>统一社会信用代码: whether a unified social credit code can be right.</summary>
/// <remarks>GB 32100-2015. What looks wrong is a warning: the code is recorded as the applicant gave it.</remarks>
public static class SocialCreditCode
{
    private const int Length = 18;

    // I, O, S, V and Z are left out, for they look like digits or each other.
    private const string Characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>What cannot be right about <paramref name="code"/>, in Chinese; null when nothing is.</summary>
    /// <param name="code">The code, without spaces; small letters are as good as capitals.</param>
    public static string? ProblemOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != Length)
            return $"统一社会信用代码应为{Length}位，现为{code.Length}位";
        var capitals = code.ToUpperInvariant();
        if (capitals.FirstOrDefault(letter => !Characters.Contains(letter, StringComparison.Ordinal)) is var wrong and not '\0')
            return $"统一社会信用代码中不会有“{wrong}”";
        return capitals[^1] == CheckCharacterOf(capitals) ? null : "统一社会信用代码的校验位不符，请核对有无错漏";
    }

    // The weight of a place is a power of three.
    private static char CheckCharacterOf(string code)
    {
        var (sum, weight) = (0, 1);
        foreach (var letter in code[..^1])
        {
            sum += Characters.IndexOf(letter, StringComparison.Ordinal) * weight;
            weight = weight * 3 % Characters.Length;
        }
        return Characters[(Characters.Length - sum % Characters.Length) % Characters.Length];
    }
}
