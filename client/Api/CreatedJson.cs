using Jinping.Workflow.Client.Api.Json;

namespace Jinping.Workflow.Client.Api;

/// <summary>201 with its address and the thing created.</summary>
/// <param name="location">Address of the new thing.</param>
/// <param name="value">The new thing.</param>
internal sealed class CreatedJson(string location, object value) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.Location = location;
        return TypedResults.Json(value, ApiJson.Options, statusCode: StatusCodes.Status201Created).ExecuteAsync(httpContext);
    }
}
