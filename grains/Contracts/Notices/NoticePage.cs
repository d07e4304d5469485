using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Notices;

/// <summary>One page of somebody's notices.</summary>
[GenerateSerializer, Immutable, Alias("notice-page")]
public sealed record NoticePage
{
    /// <summary>The notices of the page.</summary>
    [Id(0)] public required ImmutableArray<NoticeItem> Items { get; init; }

    /// <summary>Notices in all pages together.</summary>
    [Id(1)] public required int Total { get; init; }

    /// <summary>How many are not read, of whatever kind.</summary>
    [Id(2)] public required int Unread { get; init; }
}
