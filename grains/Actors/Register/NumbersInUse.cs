using System.Collections.Immutable;

namespace Jinping.Workflow.Actors.Register;

/// <summary>The serial numbers of a department and year that are in use.</summary>
public sealed record NumbersInUse
{
    /// <summary>The highest serial number in use; 0 when there is none.</summary>
    public required int Highest { get; init; }

    /// <summary>Serial numbers below the highest that nobody uses, ascending.</summary>
    public required ImmutableArray<int> Gaps { get; init; }
}
