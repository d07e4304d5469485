namespace Jinping.Workflow.Contracts.Departments;

/// <summary>经办人的工作量.</summary>
[GenerateSerializer, Immutable, Alias("officer-load")]
public sealed record OfficerLoad
{
    /// <summary>经办人; null for unassigned cases.</summary>
    [Id(0)] public string? Officer { get; init; }

    /// <summary>在办.</summary>
    [Id(1)] public required int Open { get; init; }

    /// <summary>即将到期 (yellow and red).</summary>
    [Id(2)] public required int DueSoon { get; init; }

    /// <summary>逾期.</summary>
    [Id(3)] public required int Overdue { get; init; }

    /// <summary>本年办结.</summary>
    [Id(4)] public required int ClosedThisYear { get; init; }
}
