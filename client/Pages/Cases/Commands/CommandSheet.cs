using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Pages.Cases.Commands;

/// <summary>操作: a command as a person finds it on the case page.</summary>
public sealed record CommandSheet
{
    /// <summary>Type in the contract.</summary>
    public required string Type { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The heading it stands under.</summary>
    public required CommandGroup Group { get; init; }

    /// <summary>The article it follows; null where none does.</summary>
    public string? Article { get; init; }

    /// <summary>What happens by it, and what must be true.</summary>
    public required string Explanation { get; init; }

    /// <summary>Its fields, in order; those of a reply's outcome come after them.</summary>
    public ImmutableArray<CommandField> Fields { get; init; } = [];

    /// <summary>Whether an outcome is chosen, with the facts it rests on.</summary>
    public bool HasDisposition { get; init; }

    /// <summary>Whether it ends the case, or cannot be taken back: it is confirmed once more.</summary>
    public bool IsFinal { get; init; }
}

/// <summary>The headings of the commands.</summary>
public enum CommandGroup
{
    /// <summary>办理.</summary>
    Handling,

    /// <summary>征求意见.</summary>
    Consulting,

    /// <summary>期限.</summary>
    Time,

    /// <summary>收费.</summary>
    Fee,

    /// <summary>审签与答复.</summary>
    Replying,

    /// <summary>会办与督办.</summary>
    Supervising,

    /// <summary>复议诉讼.</summary>
    Reviews,

    /// <summary>其他.</summary>
    Other,
}
