using System.Collections.Frozen;

namespace Jinping.Workflow.Law.Letters;

/// <summary>文书代码 as people and programs write them: <c>F-04</c>, <c>A-12</c>.</summary>
public static class LetterCodes
{
    private static readonly FrozenDictionary<string, LetterCode> Codes = Enum.GetValues<LetterCode>().ToFrozenDictionary(Of, StringComparer.Ordinal);

    /// <summary>The code as written.</summary>
    public static string Of(LetterCode code)
    {
        var name = code.ToString();
        return $"{name[0]}-{name[1..]}";
    }

    /// <summary>The code written so; null for anything else.</summary>
    public static LetterCode? Parse(string? text) => text is not null && Codes.TryGetValue(text, out var code) ? code : null;
}
