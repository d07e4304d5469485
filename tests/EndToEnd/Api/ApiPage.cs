using System.Text.Json.Nodes;

namespace Jinping.Workflow.EndToEnd.Tests.Api;

/// <summary>The OpenAPI document as a client program reads it.</summary>
public sealed class ApiPage
{
    private const string CommandOperation = "post-requests-number-commands";
    private readonly JsonNode _document;

    private ApiPage(JsonNode document)
    {
        _document = document;
        Operations = document["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(operation => (Method: operation.Key, Operation: operation.Value!)))
            .ToDictionary(operation => operation.Operation["operationId"]!.GetValue<string>());
    }

    /// <summary>The operations by id.</summary>
    public Dictionary<string, (string Method, JsonNode Operation)> Operations { get; }

    /// <summary>The examples of commands by type.</summary>
    public Dictionary<string, JsonNode> Commands => Operations[CommandOperation].Operation["requestBody"]!["content"]!["application/json"]!["examples"]!.AsObject()
        .ToDictionary(example => example.Key, example => example.Value!["value"]!);

    /// <summary>The types of commands that the schema knows.</summary>
    public IEnumerable<string> CommandTypes => _document["components"]!["schemas"]!["RequestCommand"]!["discriminator"]!["mapping"]!.AsObject().Select(type => type.Key);

    public static async Task<ApiPage> Read(HttpClient http) => new(JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!);

    /// <summary>The method of an operation, its example and the content type of it; null when it takes no body.</summary>
    public (HttpMethod Method, string? Example, string? Type) Request(string operation, string? command = null)
    {
        var (method, described) = Operations[operation];
        var verb = new HttpMethod(method.ToUpperInvariant());
        if (operation == CommandOperation)
            return (verb, Commands[command!].ToJsonString(), "application/json");
        if (described["requestBody"]?["content"]?.AsObject() is not { } bodies)
            return (verb, null, null);
        var (type, body) = bodies.First(body => body.Value!["example"] is not null);
        var example = body!["example"]!;
        return (verb, type == "application/json" ? example.ToJsonString() : example.GetValue<string>(), type);
    }

    /// <summary>The example of what an operation answers when it succeeds.</summary>
    public JsonNode? Answer(string operation) => Operations[operation].Operation["responses"]!.AsObject()
        .Single(response => response.Key.StartsWith('2')).Value!["content"]!.AsObject().Single().Value!["example"];
}
