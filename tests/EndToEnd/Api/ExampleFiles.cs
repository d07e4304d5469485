using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>The example files of the client, and what of an answer changes from run to run.</summary>
internal static class ExampleFiles
{
    private const int Line = 150;
    private static readonly string[] Fleeting = ["recordedAt", "recordedUntil", "at", "hash", "startedAt", "milliseconds", "silo", "lastRun", "nextRunAt", "accessToken", "key", "uri", "recoveryCodes", "raisedAt", "readAt", "setAt", "finishedAt", "figuresSince", "queuedAt"];
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An answer without the instants, hashes and durations of one run.</summary>
    public static string Steady(JsonNode? answer) => Without(answer)?.ToJsonString(Readable) ?? "";

    /// <summary>Writes the example anew, when the environment asks for it with UPDATE_DOCS=1 and more than its fleeting members has changed.</summary>
    public static void Update(string operation, JsonElement answer)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") != "1")
            return;
        var path = Path.Combine(Root(), "client", "Api", "Examples", $"{operation}.response.json");
        var node = JsonNode.Parse(answer.GetRawText());
        if (!File.Exists(path) || Steady(JsonNode.Parse(File.ReadAllText(path))) != Steady(node))
            File.WriteAllText(path, Written(node, "") + "\n");
    }

    private static JsonNode? Without(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Where(member => !Fleeting.Contains(member.Key)).Select(member => KeyValuePair.Create(member.Key, Without(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Without)]),
        _ => node?.DeepClone(),
    };

    // What fits a line stands on one.
    private static string Written(JsonNode? node, string indent)
    {
        var line = node?.ToJsonString(Readable) ?? "null";
        if (indent.Length + line.Length <= Line || node is JsonValue)
            return line;
        var text = new StringBuilder();
        var inner = indent + "  ";
        var parts = node is JsonObject members
            ? members.Select(member => $"{JsonSerializer.Serialize(member.Key, Readable)}: {Written(member.Value, inner)}")
            : node!.AsArray().Select(item => Written(item, inner));
        return text.Append(node is JsonObject ? "{\n" : "[\n").Append(inner).AppendJoin($",\n{inner}", parts).Append('\n').Append(indent).Append(node is JsonObject ? '}' : ']').ToString();
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Jinping.Workflow.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException($"No Jinping.Workflow.sln above {AppContext.BaseDirectory}.");
    }
}
