using System.Collections.Immutable;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Departments;
using Jinping.Workflow.Law.Settings;

namespace Jinping.Workflow.Contracts.Authorities;

/// <summary>What every decision on a silo needs of the authority, as of one version.</summary>
[GenerateSerializer, Immutable, Alias("authority-snapshot")]
public sealed record AuthoritySnapshot
{
    /// <summary>Grows with every change.</summary>
    [Id(0)] public required long Version { get; init; }

    /// <summary>Grows with every imported notice and every change of conventions; cases computed with an older one are recomputed while open.</summary>
    [Id(1)] public required long CalendarVersion { get; init; }

    /// <summary>本级政府名称.</summary>
    [Id(2)] public required string Name { get; init; }

    /// <summary>Departments in order of code.</summary>
    [Id(3)] public required ImmutableArray<DepartmentEntry> Departments { get; init; }

    /// <summary>Notices imported here; they go before the published ones the program brings.</summary>
    [Id(4)] public required ImmutableArray<HolidayNotice> Notices { get; init; }

    /// <summary>惯例.</summary>
    [Id(5)] public required Conventions Conventions { get; init; }

    /// <summary>机构调整, in the order of entry.</summary>
    [Id(6)] public ImmutableArray<Reorganisation> Reorganisations { get; init; } = [];

    /// <summary>The calendar in force: the published notices that come with the program, overlaid with those imported here.</summary>
    public WorkCalendar ToCalendar() => Notices.Aggregate(WorkCalendar.Published, (calendar, notice) => calendar.With(notice));
}

/// <summary>部门.</summary>
[GenerateSerializer, Immutable, Alias("department-entry")]
public sealed record DepartmentEntry
{
    /// <summary>部门代码.</summary>
    [Id(0)] public required string Code { get; init; }

    /// <summary>部门名称.</summary>
    [Id(1)] public required string Name { get; init; }

    /// <summary>False when no new requests may be registered here.</summary>
    [Id(2)] public bool Active { get; init; } = true;
}
