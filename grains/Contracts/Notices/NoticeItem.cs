using Jinping.Workflow.Law.Notices;

namespace Jinping.Workflow.Contracts.Notices;

/// <summary>一条通知 as its reader sees it.</summary>
[GenerateSerializer, Immutable, Alias("notice-item")]
public sealed record NoticeItem
{
    /// <summary>Its number among all notices.</summary>
    [Id(0)] public required long Id { get; init; }

    /// <summary>种类.</summary>
    [Id(1)] public required NoticeKind Kind { get; init; }

    /// <summary>Whether it waited for nothing.</summary>
    [Id(2)] public required bool IsUrgent { get; init; }

    /// <summary>登记编号; null when it is of no case.</summary>
    [Id(3)] public string? Number { get; init; }

    /// <summary>年度 of the annual report; null for others.</summary>
    [Id(4)] public int? Year { get; init; }

    /// <summary>The sentence.</summary>
    [Id(5)] public required string Text { get; init; }

    /// <summary>记录人 of the event; null when it came by itself.</summary>
    [Id(6)] public string? By { get; init; }

    /// <summary>代谁收到: the absent officer it is really for; null when it is one's own.</summary>
    [Id(7)] public string? OnBehalfOf { get; init; }

    /// <summary>When it happened.</summary>
    [Id(8)] public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>When it was read; null when not.</summary>
    [Id(9)] public DateTimeOffset? ReadAt { get; init; }
}
