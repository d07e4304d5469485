using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>A check's result in the JSON of the REST contract, Chinese left as it is.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ReportCheckResult))]
public sealed partial class ReportCheckJson : JsonSerializerContext
{
    /// <summary>The context that leaves Chinese as it is.</summary>
    public static ReportCheckJson Readable { get; } = new(new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
