using System.Collections.Immutable;

namespace Jinping.Workflow.Law.Letters;

/// <summary>What a letter says in a case, content by content, and what is missing before it can be issued.</summary>
public sealed record ComposedLetter
{
    /// <summary>Its rule.</summary>
    public required LetterRule Rule { get; init; }

    /// <summary>All it was written from.</summary>
    public required LetterSource Source { get; init; }

    /// <summary>Contents by name, as printed; what is not known is absent.</summary>
    public required ImmutableSortedDictionary<string, string> Contents { get; init; }

    /// <summary>What the officer is asked for, with what the case suggests.</summary>
    public required ImmutableArray<AskedFact> Asked { get; init; }

    /// <summary>What is missing, in the clerk's words, all at once; empty when it can be issued.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>Required contents that must be found in the text a template makes of them.</summary>
    public IEnumerable<(LetterContent Content, string Text)> MustPrint =>
        Rule.Contents.Where(content => !content.IsOptional && Contents.ContainsKey(content.Name)).Select(content => (content, Contents[content.Name]));
}
