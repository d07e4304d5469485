using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Audit;

namespace Jinping.Workflow.Client.Api.Endpoints;

/// <summary>审计日志.</summary>
internal static class AuditEndpoints
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/audit", List).WithTags("审计").For(Rights.Oversee)
        .WithSummary($"审计日志，新的在前；from、to 最多相隔{AuditQuery.MostDays}天，默认最近7天；user 为用户名或者对象的一部分").Produces<Page<AuditView>>().ProducesProblem(400);

    private static async Task<IResult> List(HttpRequest request, AuditDesk audit, LawDesk law)
    {
        var query = new QueryValues(request.Query);
        var (page, size) = (query.Number("page", 1, 1, 1_000_000), query.Number("pageSize", 50, 1, 200));
        var asked = AuditSearch.Of(query, (await law.Today()).Today);
        if (query.ToRefusal() is { } refusal)
            return ProblemResults.Of(refusal);
        var events = await audit.Read(asked);
        return TypedResults.Json(new Page<AuditView>([.. events.Skip((page - 1) * size).Take(size).Select(AuditView.Of)], page, size, events.Length), ApiJson.Options);
    }
}

/// <summary>审计记录.</summary>
internal sealed record AuditView
{
    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    public required AuditKind Kind { get; init; }

    /// <summary>用户名 of whoever did it.</summary>
    public required string User { get; init; }

    /// <summary>What it was done to; null where the event names nothing.</summary>
    public string? Subject { get; init; }

    /// <summary>A few words; null when the kind says it all.</summary>
    public string? Detail { get; init; }

    public static AuditView Of(AuditEvent happened) => new() { At = happened.At, Kind = happened.Kind, User = happened.User, Subject = happened.Subject, Detail = happened.Detail };
}
