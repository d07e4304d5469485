using System.Collections.Immutable;

namespace Jinping.Workflow.Actors.Accounts;

/// <summary>What is stored of the key ring.</summary>
public sealed record KeyRingDocument
{
    /// <summary>The format this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Format of this document; a higher one is refused on reading.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>Keys and revocations as XML, in the order they came.</summary>
    public ImmutableList<string> Elements { get; init; } = [];
}
