namespace Jinping.Workflow.Law.Sources;

/// <summary>Numbers in the Chinese numerals of legal texts: 20 is 二十, 101 is 一百零一.</summary>
public static class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The numeral of <paramref name="value"/>.</summary>
    /// <param name="value">0–999.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0–999: no legal text of ours counts that far.</exception>
    public static string Of(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 999);
        if (value >= 100)
        {
            var rest = value % 100;
            var tail = rest == 0 ? "" : rest < 10 ? $"零{Digits[rest]}" : Tens(rest, leadingOne: true);
            return $"{Digits[value / 100]}百{tail}";
        }
        return Tens(value, leadingOne: false);
    }

    private static string Tens(int value, bool leadingOne)
    {
        if (value < 10)
            return Digits[value].ToString();
        var tens = value / 10 == 1 && !leadingOne ? "" : Digits[value / 10].ToString();
        var ones = value % 10 == 0 ? "" : Digits[value % 10].ToString();
        return $"{tens}十{ones}";
    }
}
