using System.Globalization;

namespace Jinping.Workflow.Law.Requests;

/// <summary>公民身份号码: whether a resident identity number can be right.</summary>
/// <remarks>GB 11643-1999. What looks wrong is a warning: the number is recorded as the applicant gave it.</remarks>
public static class ResidentIdNumber
{
    private const int Length = 18;
    private const string CheckDigits = "10X98765432";

    /// <summary>What cannot be right about <paramref name="number"/>, in Chinese; null when nothing is.</summary>
    /// <param name="number">The number, without spaces; a lower-case x is as good as a capital one.</param>
    /// <param name="today">No one is born later.</param>
    public static string? ProblemOf(string number, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(number);
        if (number.Length != Length)
            return $"居民身份证号码应为{Length}位，现为{number.Length}位";
        if (!number[..^1].All(char.IsAsciiDigit) || !(char.IsAsciiDigit(number[^1]) || number[^1] is 'x' or 'X'))
            return "居民身份证号码应为17位数字，末位为数字或者X";
        if (!DateOnly.TryParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var bornOn) || bornOn > today || bornOn.Year < 1900)
            return $"居民身份证号码中的出生日期“{number[6..14]}”不存在";
        return char.ToUpperInvariant(number[^1]) == CheckDigitOf(number) ? null : "居民身份证号码的校验位不符，请核对有无错漏";
    }

    // ISO 7064, MOD 11-2: the weight of a place is a power of two.
    private static char CheckDigitOf(string number)
    {
        var sum = 0;
        foreach (var digit in number[..^1])
            sum = (sum + digit - '0') * 2 % 11;
        return CheckDigits[sum];
    }
}
