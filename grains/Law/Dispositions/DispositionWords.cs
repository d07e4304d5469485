using System.Collections.Frozen;
using System.Text.Json;

namespace Jinping.Workflow.Law.Dispositions;

/// <summary>The wire strings of <see cref="Disposition"/> (camelCase).</summary>
public static class DispositionWords
{
    private static readonly FrozenDictionary<Disposition, string> Words =
        Enum.GetValues<Disposition>().ToFrozenDictionary(d => d, d => JsonNamingPolicy.CamelCase.ConvertName(d.ToString()));

    private static readonly FrozenDictionary<string, Disposition> Values =
        Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The wire string.</summary>
    public static string Of(Disposition disposition) => Words[disposition];

    /// <summary>Reads a wire string; anything else is none.</summary>
    public static bool TryParse(string? word, out Disposition disposition)
    {
        disposition = default;
        return word is not null && Values.TryGetValue(word, out disposition);
    }
}
