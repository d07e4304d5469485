using System.Collections.Immutable;

namespace Jinping.Workflow.Law.Dispositions;

/// <summary>必备事实: what a reply of an outcome must be able to state.</summary>
public sealed record RequiredFact
{
    /// <summary>Name in <see cref="ReplyFacts.Texts"/>.</summary>
    public required string Name { get; init; }

    /// <summary>What is missing, in the clerk's words.</summary>
    public required string Label { get; init; }

    /// <summary>The only values the law knows; empty when the text is free.</summary>
    public ImmutableArray<string> Values { get; init; } = [];
}
