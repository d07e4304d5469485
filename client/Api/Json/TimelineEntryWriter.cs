using System.Text.Json;
using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Client.Api.Json;

/// <summary>Writes an entry as the contract shows it: <c>{entry, type, on, recordedAt, by, data}</c>.</summary>
internal sealed class TimelineEntryWriter : JsonConverter<TimelineEntry>
{
    /// <inheritdoc/>
    public override TimelineEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("A timeline is never sent to the server.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TimelineEntry value, JsonSerializerOptions options)
    {
        using var happened = JsonSerializer.SerializeToDocument(value.Event, LawJson.Context.RequestEvent);
        writer.WriteStartObject();
        writer.WriteNumber("entry", value.Number);
        writer.WriteString("type", happened.RootElement.GetProperty("type").GetString());
        writer.WriteString("on", value.On.ToString("yyyy-MM-dd"));
        writer.WriteString("recordedAt", value.RecordedAt);
        writer.WriteString("by", value.By);
        writer.WriteStartObject("data");
        foreach (var property in happened.RootElement.EnumerateObject().Where(p => p.Name != "type"))
            property.WriteTo(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
