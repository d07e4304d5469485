using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.Fees;

/// <summary>Writes <see cref="Money"/> as a whole number of yuan; fractions and negative numbers are refused on reading.</summary>
public sealed class MoneyConverter : JsonConverter<Money>
{
    /// <inheritdoc/>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var yuan) && yuan >= 0
            ? new Money(yuan)
            : throw new JsonException("An amount is a whole, non-negative number of yuan.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteNumberValue(value.Yuan);
    }
}
