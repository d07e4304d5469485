using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Contracts.Departments;

/// <summary>部门报送的年度数据: table 二 and what the narrative needs.</summary>
[GenerateSerializer, Immutable, Alias("department-figures")]
public sealed record DepartmentFigures
{
    /// <summary>表二.</summary>
    [Id(0)] public required TableTwo Table2 { get; init; }

    /// <summary>叙述部分的数据和文字, by name.</summary>
    [Id(1)] public ImmutableSortedDictionary<string, string> Narrative { get; init; } = ImmutableSortedDictionary<string, string>.Empty;
}
