using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Contracts.Years;

/// <summary>年度报告的数据.</summary>
[GenerateSerializer, Immutable, Alias("year-report")]
public sealed record YearReport
{
    /// <summary>年度.</summary>
    [Id(0)] public required int Year { get; init; }

    /// <summary>表二.</summary>
    [Id(1)] public required TableTwo Table2 { get; init; }

    /// <summary>表三.</summary>
    [Id(2)] public required TableThree Table3 { get; init; }

    /// <summary>表四.</summary>
    [Id(3)] public required TableFour Table4 { get; init; }

    /// <summary>叙述部分的数据, each text under the department's code and its name.</summary>
    [Id(4)] public required ImmutableSortedDictionary<string, string> Narrative { get; init; }

    /// <summary>问题.</summary>
    [Id(5)] public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>环节.</summary>
    [Id(6)] public required YearStatus Status { get; init; }
}
