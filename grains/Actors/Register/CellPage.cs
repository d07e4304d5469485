using System.Collections.Immutable;

namespace Jinping.Workflow.Actors.Register;

/// <summary>One page of the requests behind a cell; numbers and total are of the same moment.</summary>
public sealed record CellPage
{
    /// <summary>The numbers of the page; empty beyond the last page.</summary>
    public required ImmutableArray<string> Numbers { get; init; }

    /// <summary>The value of the cell.</summary>
    public required int Total { get; init; }
}
