using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Years;

/// <summary>已发布的版本 of a year's tables: what the public was told, kept when it is corrected.</summary>
[GenerateSerializer, Immutable, Alias("published-version")]
public sealed record PublishedVersion
{
    /// <summary>From 1: the first; every further one is a correction.</summary>
    [Id(0)] public required int Number { get; init; }

    /// <summary>The instant.</summary>
    [Id(1)] public required DateTimeOffset At { get; init; }

    /// <summary>Who; null for the system itself.</summary>
    [Id(2)] public string? By { get; init; }

    /// <summary>Why the version before was corrected; null for the first.</summary>
    [Id(3)] public string? Reason { get; init; }

    /// <summary>The tables.</summary>
    [Id(4)] public required YearTables Tables { get; init; }

    /// <summary>叙述部分 as published, by section; empty of versions published by a program that kept none.</summary>
    [Id(5)] public ImmutableSortedDictionary<string, string> Narrative { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
