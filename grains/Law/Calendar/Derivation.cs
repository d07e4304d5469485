using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Calendar;

/// <summary>期间计算: the last day of a term in working days, and every day that led to it.</summary>
public sealed record Derivation
{
    /// <summary>The start day (当日), itself not counted.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Length of the term, in working days.</summary>
    public required int Count { get; init; }

    /// <summary>The last day of the term, inclusive to its end (24:00); a working day unless <see cref="Count"/> is 0, then <see cref="From"/>.</summary>
    /// <remarks>民法典第二百零三条第二款</remarks>
    [Rule("G4")]
    public required DateOnly Due { get; init; }

    /// <summary>True when a day of a year whose holiday notice is not yet published was passed (暂定): the notice may still move <see cref="Due"/>.</summary>
    public required bool IsProvisional { get; init; }

    /// <summary>Every calendar day after <see cref="From"/> up to and including <see cref="Due"/>, in order.</summary>
    public required ImmutableArray<CountedDay> Days { get; init; }
}
