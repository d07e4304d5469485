namespace Jinping.Workflow.Contracts.Years;

/// <summary>A year as a supervisor's page shows it: standing and report of one counting, so that they cannot contradict each other.</summary>
[GenerateSerializer, Immutable, Alias("year-whole")]
public sealed record YearWhole
{
    /// <summary>年度概况.</summary>
    [Id(0)] public required YearOverview Overview { get; init; }

    /// <summary>年度报告的数据.</summary>
    [Id(1)] public required YearReport Report { get; init; }
}
