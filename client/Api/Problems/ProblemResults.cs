using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Law.Refusals;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Jinping.Workflow.Client.Api.Problems;

/// <summary>The one place where refusals and failures become <c>application/problem+json</c>.</summary>
public static class ProblemResults
{
    /// <summary>A refusal of the law or of a grain.</summary>
    public static IResult Of(Refusal refusal)
    {
        var problem = Problem(StatusOf(refusal.Kind), refusal.Code, refusal.Message);
        if (refusal.Article is { } article)
            problem.Extensions["article"] = article;
        if (!refusal.Missing.IsDefaultOrEmpty)
            problem.Extensions["missing"] = refusal.Missing;
        if (!refusal.Errors.IsEmpty)
            problem.Extensions["errors"] = refusal.Errors.ToDictionary(e => e.Key, e => new[] { e.Value });
        return Of(problem);
    }

    /// <summary>Anything else that went wrong at the edge.</summary>
    public static IResult Of(int status, string code, string title) => Of(Problem(status, code, title));

    /// <summary>The caller may not do this.</summary>
    public static IResult Forbidden(string title) => Of(Refusal.Forbidden(title));

    /// <summary>The problem's body.</summary>
    public static ProblemDetails Problem(int status, string code, string title) =>
        new() { Type = $"urn:jinping:problem:{code}", Status = status, Title = title, Extensions = { ["code"] = code } };

    private static JsonHttpResult<ProblemDetails> Of(ProblemDetails problem) =>
        TypedResults.Json(problem, ApiJson.Options, "application/problem+json; charset=utf-8", problem.Status);

    private static int StatusOf(RefusalKind kind) => kind switch
    {
        RefusalKind.Malformed => StatusCodes.Status400BadRequest,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
