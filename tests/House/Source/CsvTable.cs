using System.Text;

namespace Jinping.Workflow.House.Tests.Source;

/// <summary>Reads comma-separated values with quoted fields.</summary>
/// <remarks>RFC 4180, with line ends of one or two characters.</remarks>
internal static class CsvTable
{
    /// <summary>The records of the text, the heading included.</summary>
    /// <exception cref="FormatException">A quote is opened and never closed, or stands in the middle of a bare field.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> Parse(string text)
    {
        var records = new List<IReadOnlyList<string>>();
        var record = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            record.Add(Field(text, ref at));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at < text.Length)
                    continue;
                record.Add("");
            }
            at = AfterLineEnd(text, at);
            records.Add(record);
            record = [];
        }
        return records;
    }

    private static string Field(string text, ref int at)
    {
        if (at < text.Length && text[at] == '"')
            return Quoted(text, ref at);
        var start = at;
        while (at < text.Length && text[at] is not (',' or '\r' or '\n'))
        {
            if (text[at] == '"')
                throw new FormatException($"A quote in a bare field at character {at}.");
            at++;
        }
        return text[start..at];
    }

    private static string Quoted(string text, ref int at)
    {
        var field = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
                field.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '"')
                field.Append(text[at++]);
            else
            {
                at++;
                return field.ToString();
            }
        }
        throw new FormatException("A quoted field is never closed.");
    }

    private static int AfterLineEnd(string text, int at)
    {
        if (at < text.Length && text[at] == '\r')
            at++;
        if (at < text.Length && text[at] == '\n')
            return at + 1;
        return at >= text.Length ? at : throw new FormatException($"Text after a field at character {at}.");
    }
}
