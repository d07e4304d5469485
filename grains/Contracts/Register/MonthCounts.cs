namespace Jinping.Workflow.Contracts.Register;

/// <summary>一个月的收办情况.</summary>
[GenerateSerializer, Immutable, Alias("month-counts")]
public sealed record MonthCounts
{
    /// <summary>The first day of the month.</summary>
    [Id(0)] public required DateOnly Month { get; init; }

    /// <summary>收到: by 收到申请之日.</summary>
    [Id(1)] public required int Received { get; init; }

    /// <summary>办结, late ones included.</summary>
    [Id(2)] public required int Closed { get; init; }

    /// <summary>逾期办结.</summary>
    [Id(3)] public required int ClosedLate { get; init; }
}
