namespace Jinping.Workflow.Contracts.Years;

/// <summary>年终结转 of a year.</summary>
[GenerateSerializer, Immutable, Alias("year-rollover")]
public sealed record YearRollover
{
    /// <summary>The instant until which entries are counted, inclusive; one for all departments.</summary>
    [Id(0)] public required DateTimeOffset RecordedUntil { get; init; }

    /// <summary>Departments with a kept ledger; while it is under way, fewer than there are.</summary>
    [Id(1)] public required int Departments { get; init; }

    /// <summary>结转下年度 of the kept ledgers.</summary>
    [Id(2)] public required int CarriedForward { get; init; }

    /// <summary>SHA-256 over codes and hashes of the kept ledgers, in order of code; null while it is under way.</summary>
    [Id(3)] public string? Hash { get; init; }
}
