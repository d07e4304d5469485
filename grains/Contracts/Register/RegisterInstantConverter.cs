using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jinping.Workflow.Contracts.Register;

/// <summary>Writes the register's instants in UTC with all seven decimals, so that in storage the order of the texts is the order of time.</summary>
public sealed class RegisterInstantConverter : JsonConverter<DateTimeOffset>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    /// <summary>The stored text of an instant.</summary>
    /// <param name="instant">An instant with any offset.</param>
    public static string ToText(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(ToText(value));
}
