using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Departments;

/// <summary>One step of what a department hands in: 填报, 报送, 退回, 核定.</summary>
[GenerateSerializer, Immutable, Alias("figures-step")]
public sealed record FiguresStep
{
    /// <summary>The state it led to.</summary>
    [Id(0)] public required FiguresState State { get; init; }

    /// <summary>The instant.</summary>
    [Id(1)] public required DateTimeOffset At { get; init; }

    /// <summary>Who; null for the system itself, and for steps taken by a program that did not say.</summary>
    [Id(2)] public string? By { get; init; }

    /// <summary>退回的理由; null for other steps.</summary>
    [Id(3)] public string? Reason { get; init; }

    /// <summary>审核意见 of a 退回; empty for other steps.</summary>
    [Id(4)] public ImmutableArray<FigureRemark> Remarks { get; init; } = [];
}
