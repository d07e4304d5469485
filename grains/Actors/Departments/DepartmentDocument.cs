using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Departments;

namespace Jinping.Workflow.Actors.Departments;

/// <summary>What is stored of a department. Open cases, numbers and unsealed ledgers are not: the register has them.</summary>
public sealed record DepartmentDocument
{
    /// <summary>报送的年度数据, by year.</summary>
    public ImmutableSortedDictionary<int, StoredFigures> Figures { get; init; } = ImmutableSortedDictionary<int, StoredFigures>.Empty;

    /// <summary>已封账的台账, by year.</summary>
    public ImmutableSortedDictionary<int, SealedLedger> Sealed { get; init; } = ImmutableSortedDictionary<int, SealedLedger>.Empty;

    /// <summary>结转台账, by year.</summary>
    public ImmutableSortedDictionary<int, RolloverLedger> RolledOver { get; init; } = ImmutableSortedDictionary<int, RolloverLedger>.Empty;
}

/// <summary>报送的年度数据 and whether they are final.</summary>
public sealed record StoredFigures
{
    /// <summary>The figures.</summary>
    public required DepartmentFigures Figures { get; init; }

    /// <summary>报送情况.</summary>
    public required FiguresState State { get; init; }

    /// <summary>The steps that led there, in order; a draft written over and over is one step.</summary>
    public ImmutableList<FiguresStep> History { get; init; } = [];
}
