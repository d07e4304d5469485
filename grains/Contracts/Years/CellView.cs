using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Years;

/// <summary>构成一个单元格的申请.</summary>
[GenerateSerializer, Immutable, Alias("cell-view")]
public sealed record CellView
{
    /// <summary>Numbers of the page.</summary>
    [Id(0)] public required ImmutableArray<string> Numbers { get; init; }

    /// <summary>How many requests make up the cell.</summary>
    [Id(1)] public required int Total { get; init; }
}
