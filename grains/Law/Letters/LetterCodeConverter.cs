using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.Letters;

/// <summary>Writes a <see cref="LetterCode"/> as <c>F-04</c>.</summary>
public sealed class LetterCodeConverter : JsonConverter<LetterCode>
{
    /// <inheritdoc/>
    public override LetterCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && LetterCodes.Parse(reader.GetString()) is { } code ? code : throw new JsonException("The JSON value could not be converted to a letter's code.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LetterCode value, JsonSerializerOptions options) => writer.WriteStringValue(LetterCodes.Of(value));
}
