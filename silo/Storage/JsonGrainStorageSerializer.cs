using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Wire;
using Orleans.Storage;

namespace Jinping.Workflow.Silo.Storage;

/// <summary>Stores grain states as readable UTF-8 JSON, and refuses on reading what this program does not know entirely.</summary>
public sealed class JsonGrainStorageSerializer : IGrainStorageSerializer
{
    private readonly JsonSerializerOptions _options;

    /// <summary>For everything the grains store.</summary>
    public static JsonGrainStorageSerializer OfDocuments { get; } = new(DocumentJson.Context.Options);

    /// <summary>With the options of the stored documents; unknown and repeated members are refused whatever they say.</summary>
    /// <param name="options">Copied; must have a type resolver (a source-generated context) that knows every state.</param>
    public JsonGrainStorageSerializer(JsonSerializerOptions options)
    {
        _options = new JsonSerializerOptions(options)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,   // Chinese as Chinese; nothing here reaches a browser as script
        };
        _options.MakeReadOnly();
    }

    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input!, TypeInfo<T>()));

    /// <inheritdoc/>
    /// <exception cref="UnreadableStateException">The document is damaged, or has members this program does not know.</exception>
    public T Deserialize<T>(BinaryData input)
    {
        try
        {
            return JsonSerializer.Deserialize(input.ToMemory().Span, TypeInfo<T>())
                ?? throw new UnreadableStateException(typeof(T), "the document is null", cause: null);
        }
        catch (Exception cause) when (cause is JsonException or NotSupportedException or FormatException or ArgumentException)
        {
            throw new UnreadableStateException(typeof(T), cause.Message, cause);
        }
    }

    private JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)_options.GetTypeInfo(typeof(T));
}
