using Jinping.Workflow.Law.Notices;

namespace Jinping.Workflow.Contracts.Notices;

/// <summary>Which of somebody's notices.</summary>
[GenerateSerializer, Immutable, Alias("notice-query")]
public sealed record NoticeQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 200;

    /// <summary>The account's key.</summary>
    [Id(0)] public required string Person { get; init; }

    /// <summary>Only what is not read.</summary>
    [Id(1)] public bool Unread { get; init; }

    /// <summary>种类; null for all.</summary>
    [Id(2)] public NoticeKind? Kind { get; init; }

    /// <summary>Page, from 1.</summary>
    [Id(3)] public int Page { get; init; } = 1;

    /// <summary>Notices in a page, 1 to <see cref="MaxPageSize"/>.</summary>
    [Id(4)] public int PageSize { get; init; } = 50;
}
