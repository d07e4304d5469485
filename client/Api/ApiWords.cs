using Jinping.Workflow.Law.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Jinping.Workflow.Client.Api;

/// <summary>The words of each enumeration in the OpenAPI document: its schema cannot be read off a converter of the house.</summary>
internal static class ApiWords
{
    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. type.GetEnumNames().Select(name => System.Text.Json.Nodes.JsonValue.Create(WireNames.Of(name)))];
        }
        return Task.CompletedTask;
    }
}
