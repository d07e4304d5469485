using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Contracts.Years;

/// <summary>年度概况.</summary>
[GenerateSerializer, Immutable, Alias("year-overview")]
public sealed record YearOverview
{
    /// <summary>年度.</summary>
    [Id(0)] public required int Year { get; init; }

    /// <summary>环节.</summary>
    [Id(1)] public required YearStatus Status { get; init; }

    /// <summary>各部门.</summary>
    [Id(2)] public required ImmutableArray<DepartmentStanding> Departments { get; init; }

    /// <summary>问题.</summary>
    [Id(3)] public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>封账后补录的申请.</summary>
    [Id(4)] public required ImmutableArray<RegisterRow> LateEntries { get; init; }

    /// <summary>What was done to the year, in order.</summary>
    [Id(5)] public required ImmutableArray<YearEntry> History { get; init; }

    /// <summary>年终结转; null before it began, and of a year rolled over by a program that kept no hashes.</summary>
    [Id(6)] public YearRollover? Rollover { get; init; }
}

/// <summary>一个部门在年度中的情况.</summary>
[GenerateSerializer, Immutable, Alias("department-standing")]
public sealed record DepartmentStanding
{
    /// <summary>部门代码.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>部门名称.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>报送情况.</summary>
    [Id(2)] public required FiguresState Figures { get; init; }

    /// <summary>Open cases now.</summary>
    [Id(3)] public required int Open { get; init; }

    /// <summary>一 + 二 of its ledger.</summary>
    [Id(4)] public required int LedgerTotal { get; init; }

    /// <summary>年终结转; null where nothing is kept.</summary>
    [Id(5)] public DepartmentRollover? Rollover { get; init; }

    /// <summary>When 报送情况 became what it is; null while nothing was handed in, and of figures kept by an older program.</summary>
    [Id(6)] public DateTimeOffset? FiguresSince { get; init; }
}

/// <summary>One step of a year: what, when, why.</summary>
[GenerateSerializer, Immutable, Alias("year-entry")]
public sealed record YearEntry
{
    /// <summary>The status it led to.</summary>
    [Id(0)] public required YearStatus Status { get; init; }

    /// <summary>The instant.</summary>
    [Id(1)] public required DateTimeOffset At { get; init; }

    /// <summary>理由 of a reopening; what was accepted as still open at a sealing; else null.</summary>
    [Id(2)] public string? Reason { get; init; }

    /// <summary>Hash over the sealed ledgers, or over those kept at the rollover; null for other steps.</summary>
    [Id(3)] public string? Hash { get; init; }

    /// <summary>Who; null for the system itself, and for steps taken by a program that did not say.</summary>
    [Id(4)] public string? By { get; init; }
}
