using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Departments;
using Jinping.Workflow.Law.Settings;

namespace Jinping.Workflow.Actors.Authorities;

/// <summary>What is stored of the authority.</summary>
public sealed record AuthorityDocument
{
    /// <summary>Grows with every change.</summary>
    public long Version { get; init; }

    /// <summary>Grows with every imported notice and every change of conventions.</summary>
    public long CalendarVersion { get; init; }

    /// <summary>本级政府名称.</summary>
    public string Name { get; init; } = "";

    /// <summary>部门, by code.</summary>
    public ImmutableSortedDictionary<string, StoredDepartment> Departments { get; init; } = ImmutableSortedDictionary<string, StoredDepartment>.Empty;

    /// <summary>Imported notices, by year.</summary>
    public ImmutableSortedDictionary<int, HolidayNotice> Notices { get; init; } = ImmutableSortedDictionary<int, HolidayNotice>.Empty;

    /// <summary>惯例.</summary>
    public Conventions Conventions { get; init; } = Conventions.Default;

    /// <summary>机构调整, in the order of entry; null in documents that know of none.</summary>
    public ImmutableList<Reorganisation>? Reorganisations { get; init; }

    /// <summary>The snapshot silos work with.</summary>
    public AuthoritySnapshot ToSnapshot() => new()
    {
        Version = Version,
        CalendarVersion = CalendarVersion,
        Name = Name,
        Departments = [.. Departments.Select(d => new DepartmentEntry { Code = d.Key, Name = d.Value.Name, Active = d.Value.Active })],
        Notices = [.. Notices.Values],
        Conventions = Conventions,
        Reorganisations = Reorganisations is { } changes ? [.. changes] : [],
    };
}

/// <summary>部门 as stored.</summary>
public sealed record StoredDepartment
{
    /// <summary>部门名称.</summary>
    public required string Name { get; init; }

    /// <summary>False when no new requests may be registered.</summary>
    public required bool Active { get; init; }
}
