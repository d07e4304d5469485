using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Contracts.Years;

/// <summary>三张表.</summary>
[GenerateSerializer, Immutable, Alias("year-tables")]
public sealed record YearTables
{
    /// <summary>表二.</summary>
    [Id(0)] public required TableTwo Table2 { get; init; }

    /// <summary>表三.</summary>
    [Id(1)] public required TableThree Table3 { get; init; }

    /// <summary>表四.</summary>
    [Id(2)] public required TableFour Table4 { get; init; }
}
