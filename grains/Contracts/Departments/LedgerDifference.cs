namespace Jinping.Workflow.Contracts.Departments;

/// <summary>台账不一致: something a department knows otherwise than the register. Equal when it is the same difference, unchanged.</summary>
[GenerateSerializer, Immutable, Alias("ledger-difference")]
public sealed record LedgerDifference
{
    /// <summary>登记编号; null where only a count of a year differs.</summary>
    [Id(0)] public string? Number { get; init; }

    /// <summary>年度; null where a single case differs.</summary>
    [Id(1)] public int? Year { get; init; }

    /// <summary>What the department has, and what the register has, in Chinese.</summary>
    [Id(2)] public required string Text { get; init; }
}
