using System.Collections.Immutable;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Letters;

/// <summary>文书的规则: what one letter is called, when it may be issued, to whom it goes and what it must contain.</summary>
public sealed record LetterRule
{
    /// <summary>The letter.</summary>
    public required LetterCode Code { get; init; }

    /// <summary>标题, as printed.</summary>
    public required string Title { get; init; }

    /// <summary>文书名称, as told apart in a list.</summary>
    public required string Name { get; init; }

    /// <summary>何时可以制发, for the clerk.</summary>
    public required string When { get; init; }

    /// <summary>主送.</summary>
    public required LetterReader Reader { get; init; }

    /// <summary>依据; empty where no article has it.</summary>
    public ImmutableArray<Citation> Articles { get; init; } = [];

    /// <summary>The outcomes it tells; empty for a procedural letter.</summary>
    public ImmutableArray<Disposition> Dispositions { get; init; } = [];

    /// <summary>编号系列; null for records that are not numbered.</summary>
    public LetterSeries? Series { get; init; }

    /// <summary>The kind whose delivery is confirmed by a command of its own, because it starts or ends a term; null for the others.</summary>
    public LetterKind? Proof { get; init; }

    /// <summary>必备内容, in the order of the letter.</summary>
    public required ImmutableArray<LetterContent> Contents { get; init; }

    /// <summary>Finds what it may tell of.</summary>
    public required LetterBasis Basis { get; init; }

    /// <summary>Whether it is a final letter: it tells the outcome.</summary>
    public bool IsFinal => !Dispositions.IsEmpty;

    /// <summary>Whether it tells of remedies (救济告知).</summary>
    public bool HasRemedy { get; init; }
}
