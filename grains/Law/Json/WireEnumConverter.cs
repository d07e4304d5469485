using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.Json;

/// <summary>
/// Writes an enumeration as its wire string (camelCase) and reads that string only: the framework's own converter would also take other letter
/// cases, blanks and lists.
/// </summary>
public sealed class WireEnumConverter<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    /// <inheritdoc/>
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && WireNames.Parse<TEnum>(reader.GetString()) is { } value ? value : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(WireNames.Of(value));

    /// <inheritdoc/>
    public override TEnum ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        WireNames.Parse<TEnum>(reader.GetString()) ?? throw new JsonException();

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WritePropertyName(WireNames.Of(value));
}
