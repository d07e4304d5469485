using System.Buffers;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>字符归一: publishers print the same label with full or half width, with spaces, quotes and dots of many kinds.</summary>
internal static class Typography
{
    private const int ShortLabel = 128;

    /// <summary>What <see cref="Fold(char)"/> changes: few texts hold any of it.</summary>
    private static readonly SearchValues<char> Folded = SearchValues.Create(
        [.. Enumerable.Range('\uFF01', '\uFF5E' - '\uFF01' + 1).Select(c => (char)c), '\u3000', '\u00A0', '\u200B', '\uFEFF', '\t', '\u2212', '\u2010', '\u2011']);

    /// <summary>The text with full-width forms made half-width and spaces and minus signs made plain; as long as before.</summary>
    public static string Fold(string text) => text.AsSpan().IndexOfAny(Folded) < 0 ? text : string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            span[i] = Fold(source[i]);
    });

    /// <summary>The text folded, without any space.</summary>
    public static string Compact(string text) => Kept(text, static letter => !char.IsWhiteSpace(letter));

    /// <summary>What identifies a label: its letters and digits, nothing else.</summary>
    public static string Key(string label) => Kept(label, char.IsLetterOrDigit);

    /// <summary>How many letters must be changed, added or dropped to come from one text to the other.</summary>
    public static int Distance(string one, string other)
    {
        Span<int> row = other.Length < ShortLabel ? stackalloc int[other.Length + 1] : new int[other.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }

    private static string Kept(string text, Func<char, bool> isKept)
    {
        Span<char> kept = text.Length <= ShortLabel ? stackalloc char[ShortLabel] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (Fold(c) is var folded && isKept(folded))
                kept[length++] = folded;
        }

        // Most labels are printed as they are written: no second copy of them.
        return kept[..length].SequenceEqual(text) ? text : new string(kept[..length]);
    }

    /// <summary>A letter with its half-width form; spaces and minus signs made plain.</summary>
    public static char Fold(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\u200B' or '\uFEFF' or '\t' => ' ',
        '\u2212' or '\u2010' or '\u2011' => '-',
        _ => c,
    };
}
