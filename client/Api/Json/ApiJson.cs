using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Client.Api.Json;

/// <summary>The JSON of the REST contract: the house's strict rules, and timeline entries in the contract's shape.</summary>
public static class ApiJson
{
    /// <summary>Options for reading and writing.</summary>
    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions());

    /// <summary>Sets the contract's rules on <paramref name="options"/>.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        LawJson.Strict(options);
        options.DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.Never;
        options.Converters.Add(new TimelineEntryWriter());
        options.TypeInfoResolverChain.Insert(0, LawJsonContext.Default);
        options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
        return options;
    }
}
