namespace Jinping.Workflow.Contracts.Audit;

/// <summary>审计记录: who did what, when, to what. Never a personal value, a password or a text of a case.</summary>
[GenerateSerializer, Immutable, Alias("audit-event")]
public sealed record AuditEvent
{
    /// <summary>Longest <see cref="Detail"/>, in characters; what is longer is cut.</summary>
    public const int LongestDetail = 200;

    /// <summary>Made by whoever records it, so that a repeated record counts once.</summary>
    [Id(0)] public required Guid Id { get; init; }

    /// <summary>When it happened.</summary>
    [Id(1)] public required DateTimeOffset At { get; init; }

    /// <summary>What happened.</summary>
    [Id(2)] public required AuditKind Kind { get; init; }

    /// <summary>用户名 of whoever did it.</summary>
    [Id(3)] public required string User { get; init; }

    /// <summary>What it was done to: a user name, 登记编号, department code, year or job; null where the event names nothing.</summary>
    [Id(4)] public string? Subject { get; init; }

    /// <summary>A few Chinese words, e.g. which field was shown or which role was given; null when the kind says it all.</summary>
    [Id(5)] public string? Detail { get; init; }
}
