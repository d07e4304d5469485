using System.Globalization;
using System.Text;

namespace Jinping.Workflow.Law.Attachments;

/// <summary>文件名, as it is shown and given back: never a path, never an order to a terminal or a page.</summary>
public static class FileNames
{
    /// <summary>Longest name, in UTF-16 characters.</summary>
    public const int Longest = 120;

    /// <summary>A name without folders and without what cannot be seen; a long one is cut before its ending.</summary>
    public static string Clean(string? sent)
    {
        var last = (sent ?? "").Split('/', '\\')[^1];
        var seen = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                && rune.Value is not ('<' or '>' or ':' or '"' or '|' or '?' or '*' or 0xFFFD))
                seen.Append(rune.ToString());
        }
        var name = seen.ToString().Trim().TrimStart('.').TrimEnd('.', ' ');
        if (name.Length == 0)
            return "未命名";
        var ending = Ending(name);
        if (name.Length <= Longest || ending.Length + 1 >= Longest)
            return name.Length <= Longest ? name : Cut(name, Longest);
        return Cut(name, Longest - ending.Length - 1).TrimEnd('.', ' ') + "." + ending;
    }

    /// <summary>The ending of a name without its dot, as written; empty when there is none.</summary>
    public static string Ending(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[(dot + 1)..] : "";

    private static string Cut(string name, int length) => char.IsHighSurrogate(name[length - 1]) ? name[..(length - 1)] : name[..length];
}
