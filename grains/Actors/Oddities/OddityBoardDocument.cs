using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Oddities;

namespace Jinping.Workflow.Actors.Oddities;

/// <summary>What is stored of what was said of oddities.</summary>
public sealed record OddityBoardDocument
{
    /// <summary>The notes, by key.</summary>
    public ImmutableSortedDictionary<string, OddityNote> Notes { get; init; } = ImmutableSortedDictionary<string, OddityNote>.Empty;
}
