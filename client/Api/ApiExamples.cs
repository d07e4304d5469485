using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jinping.Workflow.Client.Api;

/// <summary>
/// The example request and answer of each operation, from the files of <c>Examples</c>. They are named for the operation's id:
/// <c>post-requests.request.json</c>, <c>post-requests.response.json</c>; commands have one file per type.
/// </summary>
internal static class ApiExamples
{
    private const string Folder = "examples/";
    private const string CommandFolder = "commands/";
    private const string CommandOperation = "post-requests-number-commands";

    private static readonly FrozenDictionary<string, string> Files = Read();

    /// <summary>Names the operation and adds its examples.</summary>
    public static Task Add(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.OperationId = NameOf(context.Description);
        foreach (var (type, body) in operation.RequestBody?.Content ?? new Dictionary<string, OpenApiMediaType>())
            AddRequest(operation.OperationId, type, body);
        var answers = operation.Responses?.Where(response => response.Key.StartsWith('2')).SelectMany(response => response.Value.Content?.Values ?? []) ?? [];
        foreach (var answer in answers)
            answer.Example = Json($"{operation.OperationId}.response.json");
        return Task.CompletedTask;
    }

    private static void AddRequest(string operation, string type, OpenApiMediaType body)
    {
        if (operation == CommandOperation)
            body.Examples = Commands();
        else
            body.Example = type switch
            {
                "application/json" => Json($"{operation}.request.json"),
                "application/x-ndjson" => Text($"{operation}.request.ndjson"),
                "multipart/form-data" => Text($"{operation}.request.multipart"),
                "text/plain" => Text($"{operation}.request.txt"),
                _ => null,
            };
    }

    private static Dictionary<string, IOpenApiExample> Commands() => Files.Keys
        .Where(file => file.StartsWith(CommandFolder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => (IOpenApiExample)new OpenApiExample { Value = Json(file) });

    // The method and the path below the version: post-requests-number-commands.
    private static string NameOf(ApiDescription description)
    {
        var parts = description.RelativePath!.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(part => part.Trim('{', '}').Split(':')[0].TrimEnd('?'));
        return string.Join('-', parts.Prepend(description.HttpMethod!.ToLowerInvariant()));
    }

    private static JsonNode? Json(string file) => Files.TryGetValue(file, out var text) ? JsonNode.Parse(text) : null;

    private static JsonValue? Text(string file) => Files.TryGetValue(file, out var text) ? JsonValue.Create(text) : null;

    private static FrozenDictionary<string, string> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).ToFrozenDictionary(
            name => name[Folder.Length..].Replace('\\', '/'),
            name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
                return reader.ReadToEnd();
            });
    }
}
