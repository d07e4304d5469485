using System.Collections.Frozen;
using System.Text.Json;

namespace Jinping.Workflow.Law.Json;

/// <summary>The wire strings of enumerations (camelCase), both ways and to the letter.</summary>
public static class WireNames
{
    /// <summary>The wire string of a value, e.g. <c>naturalPerson</c>.</summary>
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum => Names<TEnum>.Words[value];

    /// <summary>The wire string of a value by its name in code, for who has only the type.</summary>
    public static string Of(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    /// <summary>The value of a wire string; null for anything else, another spelling or a number included.</summary>
    public static TEnum? Parse<TEnum>(string? word) where TEnum : struct, Enum =>
        word is not null && Names<TEnum>.Values.TryGetValue(word, out var value) ? value : null;

    private static class Names<TEnum> where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> Words =
            Enum.GetValues<TEnum>().ToFrozenDictionary(value => value, value => Of(value.ToString()));

        public static readonly FrozenDictionary<string, TEnum> Values = Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
