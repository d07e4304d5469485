using System.Collections.Immutable;
using Jinping.Workflow.Law.Deputies;

namespace Jinping.Workflow.Actors.Deputies;

/// <summary>What is stored of all deputies.</summary>
public sealed record DeputiesDocument
{
    /// <summary>The format this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Format of this document; a higher one is refused on reading.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>代办, in the order in which they begin; of those that are over the last thousand.</summary>
    public ImmutableList<Deputation> Deputations { get; init; } = [];
}
