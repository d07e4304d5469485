using System.Collections.Immutable;

namespace Jinping.Workflow.Law.Letters;

/// <summary>A fact asked of the officer for a letter.</summary>
public sealed record AskedFact
{
    /// <summary>Name among the facts.</summary>
    public required string Name { get; init; }

    /// <summary>What is asked, in the clerk's words.</summary>
    public required string Label { get; init; }

    /// <summary>What was given, or what the case suggests; null for nothing.</summary>
    public string? Value { get; init; }

    /// <summary>The only values; empty when the text is free.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Whether it is a day.</summary>
    public bool IsDay { get; init; }

    /// <summary>Whether the letter may do without it.</summary>
    public bool IsOptional { get; init; }
}
