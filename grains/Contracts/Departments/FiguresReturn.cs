using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Departments;

/// <summary>退回 figures to the department that handed them in.</summary>
[GenerateSerializer, Immutable, Alias("figures-return")]
public sealed record FiguresReturn
{
    /// <summary>年度.</summary>
    [Id(0)] public required int Year { get; init; }

    /// <summary>Who sends them back.</summary>
    [Id(1)] public string? By { get; init; }

    /// <summary>理由.</summary>
    [Id(2)] public required string Reason { get; init; }

    /// <summary>审核意见 by figure; may be empty.</summary>
    [Id(3)] public ImmutableArray<FigureRemark> Remarks { get; init; } = [];
}
