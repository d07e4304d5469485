using Jinping.Workflow.Law.Refusals;
using Microsoft.AspNetCore.OpenApi;

namespace Jinping.Workflow.Client.Api;

/// <summary>The OpenAPI document: title, error codes, examples, and the idempotency header of every write.</summary>
internal static class ApiDocument
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "政府信息公开工作系统";
            document.Info.Version = "v1";
            document.Info.Description = Description();
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(ApiWords.Describe);
        options.AddOperationTransformer(ApiExamples.Add);
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.HttpMethod is "POST" && context.Description.RelativePath?.Contains("requests", StringComparison.Ordinal) == true)
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(new Microsoft.OpenApi.OpenApiParameter
                {
                    Name = CommandKey.Header,
                    In = Microsoft.OpenApi.ParameterLocation.Header,
                    Description = "uuid；同一编号、同一内容重复发送只生效一次，并得到第一次的答复。",
                    Schema = new Microsoft.OpenApi.OpenApiSchema { Type = Microsoft.OpenApi.JsonSchemaType.String, Format = "uuid" },
                });
            }
            return Task.CompletedTask;
        });
    }

    private static string Description() =>
        "日期为 yyyy-MM-dd（东八区法定日）。错误为 application/problem+json，code 的含义：\n\n| code | 含义 |\n|---|---|\n"
        + string.Join('\n', RefusalCodes.All.Select(code => $"| `{code.Key}` | {code.Value} |"));
}
