using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Desks.Years;

/// <summary>报送的数据.</summary>
internal sealed record FiguresView
{
    /// <summary>部门代码.</summary>
    public required string Department { get; init; }

    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>报送情况.</summary>
    public required FiguresState State { get; init; }

    /// <summary>表二; null while nothing was handed in.</summary>
    public TableTwo? Table2 { get; init; }

    /// <summary>叙述数据; null while nothing was handed in.</summary>
    public ImmutableSortedDictionary<string, string>? Narrative { get; init; }

    /// <summary>填报、报送、退回、核定, in order.</summary>
    public required ImmutableArray<FiguresStep> History { get; init; }

    /// <summary>What a department has handed in.</summary>
    public static FiguresView Of(int year, DepartmentYear known) => new()
    {
        Department = known.Department,
        Year = year,
        State = known.State,
        Table2 = known.Figures?.Table2,
        Narrative = known.Figures?.Narrative,
        History = known.FiguresHistory,
    };
}
