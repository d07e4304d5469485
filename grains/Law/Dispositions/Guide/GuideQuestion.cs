using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Dispositions.Guide;

/// <summary>答复决策的一问: a question whose answers narrow what a reply may be.</summary>
public sealed record GuideQuestion
{
    /// <summary>Name of the question, never renamed: paths that were taken are kept by it.</summary>
    public required string Name { get; init; }

    /// <summary>The question, for the officer.</summary>
    public required string Text { get; init; }

    /// <summary>The article it rests on.</summary>
    public required Citation Article { get; init; }

    /// <summary>What to look at before answering; null where the question says all.</summary>
    public string? Hint { get; init; }

    /// <summary>The answers to choose from.</summary>
    public required ImmutableArray<GuideAnswer> Answers { get; init; }
}

/// <summary>One answer, and where it leads: to another question, to an outcome, or to a step that must come first.</summary>
public sealed record GuideAnswer
{
    /// <summary>The answer, in words.</summary>
    public required string Text { get; init; }

    /// <summary>Name of the question it leads to; null when it leads to none.</summary>
    public string? Next { get; init; }

    /// <summary>The outcome it leads to; of an answer that leads to another question, the ground (不予公开的情形) that question is about.</summary>
    public Disposition? Outcome { get; init; }

    /// <summary>The command that must come first, in the contract's word; null where nothing must.</summary>
    public string? StepFirst { get; init; }
}
