namespace Jinping.Workflow.Contracts.Departments;

/// <summary>A number, reserved or already in use by the same command.</summary>
[GenerateSerializer, Immutable, Alias("number-reservation")]
public sealed record NumberReservation
{
    /// <summary>登记编号.</summary>
    [Id(0)] public required string Number { get; init; }

    /// <summary>本月第几件; null when unknown.</summary>
    [Id(1)] public int? MonthlyRank { get; init; }
}
