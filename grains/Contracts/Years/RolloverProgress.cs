using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Contracts.Years;

/// <summary>How far 年终结转 of a year has come.</summary>
[GenerateSerializer, Immutable, Alias("rollover-progress")]
public sealed record RolloverProgress
{
    /// <summary>Why it cannot begin; null when it can.</summary>
    [Id(0)] public Refusal? Refusal { get; init; }

    /// <summary>Whether the year is rolled over.</summary>
    [Id(1)] public required bool IsDone { get; init; }

    /// <summary>Departments whose ledger is kept, as far as this year has heard.</summary>
    [Id(2)] public required int Kept { get; init; }

    /// <summary>All departments.</summary>
    [Id(3)] public required int Departments { get; init; }

    /// <summary>结转下年度 of the kept ledgers.</summary>
    [Id(4)] public required int CarriedForward { get; init; }
}
