using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Letters;

namespace Jinping.Workflow.Actors.Letters;

/// <summary>What is stored of a book of numbers: never more than what is on its way.</summary>
public sealed record LetterNumbersDocument
{
    /// <summary>The highest serial given out.</summary>
    public int Highest { get; init; }

    /// <summary>Serials below it that led to no letter.</summary>
    public ImmutableSortedSet<int> Free { get; init; } = [];

    /// <summary>Serials given out whose letter is not settled.</summary>
    public ImmutableList<LetterReservation> Reserved { get; init; } = [];
}
