using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Jinping.Workflow.Law.Json;

/// <summary>The one JSON form of the law's records: on disk, between silo and client, and on the wire.</summary>
/// <remarks>Unknown members, unknown types and duplicate names are refused, so that an older program cannot silently rewrite a newer document.</remarks>
public static class LawJson
{
    /// <summary>Source-generated types with the house's options.</summary>
    public static LawJsonContext Context { get; } = new(Strict(new JsonSerializerOptions()));

    /// <summary>The house's options over every type, for hosts that serialize records of other rooms too.</summary>
    public static JsonSerializerOptions Options { get; } = Frozen();

    /// <summary>
    /// The form between silos and clients. They write the discriminator of a closed family and read the record itself, for which it is a member
    /// too many; so this form alone lets one pass.
    /// </summary>
    public static JsonSerializerOptions Wire { get; } = ForWire();

    /// <summary>Sets the house's rules on <paramref name="options"/>.</summary>
    public static JsonSerializerOptions Strict(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DictionaryKeyPolicy = null;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.AllowOutOfOrderMetadataProperties = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        // Readable Chinese in the database and in answers; HTML is never built from these strings unescaped.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        return options;
    }

    private static JsonSerializerOptions Frozen()
    {
        var options = Strict(new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(LawJsonContext.Default, new DefaultJsonTypeInfoResolver()) });
        options.MakeReadOnly();
        return options;
    }

    private static JsonSerializerOptions ForWire()
    {
        var options = new JsonSerializerOptions(Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };
        options.MakeReadOnly();
        return options;
    }
}
