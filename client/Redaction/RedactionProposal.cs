using System.Collections.Immutable;
using Jinping.Workflow.Law.Redaction;

namespace Jinping.Workflow.Client.Redaction;

/// <summary>What was found in a file, for the officer to decide on.</summary>
public sealed record RedactionProposal
{
    /// <summary>文件名 of the new file.</summary>
    public required string FileName { get; init; }

    /// <summary>What was found, in the order of the text.</summary>
    public required ImmutableArray<FoundPassage> Places { get; init; }

    /// <summary>What the officer must know of the new file.</summary>
    public required ImmutableArray<string> Notes { get; init; }
}

/// <summary>一处个人信息 with what stands around it.</summary>
public sealed record FoundPassage
{
    /// <summary>种类.</summary>
    public required PassageKind Kind { get; init; }

    /// <summary>The line or paragraph, from 0.</summary>
    public required int Line { get; init; }

    /// <summary>Its first letter, from 0.</summary>
    public required int Start { get; init; }

    /// <summary>Its length.</summary>
    public required int Length { get; init; }

    /// <summary>前文.</summary>
    public required string Before { get; init; }

    /// <summary>The text itself.</summary>
    public required string Text { get; init; }

    /// <summary>后文.</summary>
    public required string After { get; init; }
}
