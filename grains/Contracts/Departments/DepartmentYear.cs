using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Contracts.Departments;

/// <summary>一个部门的一个年度.</summary>
[GenerateSerializer, Immutable, Alias("department-year")]
public sealed record DepartmentYear
{
    /// <summary>部门代码.</summary>
    [Id(0)] public required string Department { get; init; }

    /// <summary>台账: as sealed, or as it stands now.</summary>
    [Id(1)] public required Ledger Ledger { get; init; }

    /// <summary>表四.</summary>
    [Id(2)] public required TableFour Table4 { get; init; }

    /// <summary>Figures handed in; null while there are none.</summary>
    [Id(3)] public DepartmentFigures? Figures { get; init; }

    /// <summary>报送情况.</summary>
    [Id(4)] public required FiguresState State { get; init; }

    /// <summary>Open cases of the department now.</summary>
    [Id(5)] public required int Open { get; init; }

    /// <summary>The instant of sealing; null while unsealed.</summary>
    [Id(6)] public DateTimeOffset? SealedAt { get; init; }

    /// <summary>结转台账; null before the rollover, of a department set up after it, and of a year rolled over by a program that kept none.</summary>
    [Id(7)] public RolloverLedger? Rollover { get; init; }

    /// <summary>填报、报送、退回、核定, in order; of figures kept by an older program, empty.</summary>
    [Id(8)] public ImmutableArray<FiguresStep> FiguresHistory { get; init; } = [];
}
