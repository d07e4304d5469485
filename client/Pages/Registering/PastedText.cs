using System.Text;

namespace Jinping.Workflow.Client.Pages.Registering;

/// <summary>粘贴来的文字: text as it comes out of a letter, a table or a mail, without the invisible marks those leave in it.</summary>
public static class PastedText
{
    /// <summary>One line: breaks and odd spaces become one space; none at the ends.</summary>
    public static string Line(string text) => string.Join(' ', Lines(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Several lines: line and page breaks of word processors become line breaks, odd spaces ordinary ones; no space at the ends.</summary>
    public static string Lines(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            // The joiners within an emoji or a name in another script mean something and stay.
            if (letter is '\u200B' or '\u2060' or '\uFEFF' or '\u00AD')
                continue;
            clean.Append(letter switch
            {
                '\v' or '\f' or '\u2028' or '\u2029' or '\u0085' => '\n',
                '\u00A0' or '\u2007' or '\u202F' => ' ',
                _ => letter,
            });
        }
        return clean.ToString().Trim();
    }

    /// <summary>A number: no spaces, and letters and digits of full width as ordinary ones.</summary>
    public static string Number(string text) => string.Concat(Narrow(Line(text)).Where(letter => !char.IsWhiteSpace(letter)));

    // Letters are narrowed one by one: normalizing as a whole refuses half a character.
    private static IEnumerable<char> Narrow(string text) => text.Select(letter => letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter);
}
