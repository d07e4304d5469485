using System.Collections.Immutable;

namespace Jinping.Workflow.Law.Letters;

/// <summary>必备内容: one thing a letter must say.</summary>
/// <param name="Name">Name by which a template prints it.</param>
/// <param name="Label">What is missing, in the clerk's words.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="Find">What it is in a case, or what is suggested for it; null when nothing is known.</param>
public sealed record LetterContent(string Name, string Label, ContentOrigin Origin, Func<LetterSource, string?> Find)
{
    /// <summary>The only values the law knows; empty when the text is free.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Whether it is a day.</summary>
    public bool IsDay { get; init; }

    /// <summary>Whether a letter may do without it.</summary>
    public bool IsOptional { get; init; }

    /// <summary>First day it may name; null where any day will do.</summary>
    public Func<LetterSource, DateOnly?>? NotBefore { get; init; }
}
