using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Dispositions;

/// <summary>Reads and writes <see cref="ReplyFacts"/> as one flat object of strings, with <c>withheld</c> as its only list.</summary>
public sealed class ReplyFactsConverter : JsonConverter<ReplyFacts>
{
    private const string WithheldName = "withheld";

    /// <inheritdoc/>
    public override ReplyFacts Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("facts must be an object of strings");
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>();
        ImmutableArray<WithheldPart> withheld = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (name == WithheldName)
                withheld = ReadParts(ref reader);
            else if (reader.TokenType == JsonTokenType.Null)
                continue;
            else if (reader.TokenType == JsonTokenType.String && texts.TryAdd(name, reader.GetString()!))
                continue;
            else
                throw new JsonException($"facts.{name} must be one string");
        }
        return new ReplyFacts { Texts = texts.ToImmutable(), Withheld = withheld };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ReplyFacts value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, text) in value.Texts)
            writer.WriteString(name, text);
        if (!value.Withheld.IsDefaultOrEmpty)
            WriteParts(writer, value.Withheld);
        writer.WriteEndObject();
    }

    private static ImmutableArray<WithheldPart> ReadParts(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("facts.withheld must be a list");
        var parts = ImmutableArray.CreateBuilder<WithheldPart>();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            parts.Add(ReadPart(ref reader));
        return parts.ToImmutable();
    }

    private static WithheldPart ReadPart(ref Utf8JsonReader reader)
    {
        string? what = null;
        Disposition? ground = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
            if (name == "what")
                what = text;
            else if (name == "disposition" && WireNames.Parse<Disposition>(text) is { } parsed)
                ground = parsed;
            else
                throw new JsonException($"facts.withheld: '{name}' is not understood");
        }
        return what is not null && ground is { } g
            ? new WithheldPart { What = what, Disposition = g }
            : throw new JsonException("facts.withheld needs what and disposition");
    }

    private static void WriteParts(Utf8JsonWriter writer, ImmutableArray<WithheldPart> parts)
    {
        writer.WriteStartArray(WithheldName);
        foreach (var part in parts)
        {
            writer.WriteStartObject();
            writer.WriteString("what", part.What);
            writer.WriteString("disposition", WireNames.Of(part.Disposition));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
