using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Law.Refusals;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

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
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[BearerHandler.Name] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "POST /api/v1/login 得到的 accessToken。" };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
                return Task.CompletedTask;
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(BearerHandler.Name, context.Document)] = [] }];
            operation.Responses ??= [];
            operation.Responses["401"] = new OpenApiResponse { Description = "未登录，或者登录已失效" };
            operation.Responses["403"] = new OpenApiResponse { Description = "无权进行此操作，或者初始密码尚未修改" };
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer(ApiWords.Describe);
        options.AddOperationTransformer(ApiExamples.Add);
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.HttpMethod is "POST" && context.Description.RelativePath?.Contains("requests", StringComparison.Ordinal) == true)
            {
                operation.Parameters ??= [];
                operation.Parameters.Add(new OpenApiParameter
                {
                    Name = CommandKey.Header,
                    In = ParameterLocation.Header,
                    Description = "uuid；同一编号、同一内容重复发送只生效一次，并得到第一次的答复。",
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" },
                });
            }
            return Task.CompletedTask;
        });
    }

    private static string Description() =>
        "日期为 yyyy-MM-dd（东八区法定日）。错误为 application/problem+json，code 的含义：\n\n| code | 含义 |\n|---|---|\n"
        + string.Join('\n', RefusalCodes.All.Select(code => $"| `{code.Key}` | {code.Value} |"));
}
