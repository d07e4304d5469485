using System.Text;
using System.Xml;

namespace Jinping.Workflow.Client.Documents;

/// <summary>Text as files can hold it: XML knows neither control characters nor halves of surrogate pairs, and a file with one of them does not open.</summary>
public static class CleanText
{
    /// <summary>The text without what no file can hold; every kind of line end becomes a line feed, a tab a space.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (letter == '\r')
                clean.Append(index + 1 < text.Length && text[index + 1] == '\n' ? "" : "\n");
            else if (letter is '\u2028' or '\u2029' or '\v')
                clean.Append('\n');
            else if (letter == '\t')
                clean.Append(' ');
            else if (char.IsHighSurrogate(letter) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
                clean.Append(letter).Append(text[++index]);
            else if (XmlConvert.IsXmlChar(letter))
                clean.Append(letter);
        }
        return clean.ToString();
    }

    /// <summary>Its lines.</summary>
    public static string[] Lines(string text) => Of(text).Split('\n');

    /// <summary>It on one line.</summary>
    public static string Line(string text) => Of(text).Replace('\n', ' ');
}
