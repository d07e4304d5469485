using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Desks;

/// <summary>What a reorganisation would move.</summary>
/// <param name="Departments">The departments as they are.</param>
public sealed record ReorganisationPreview(ImmutableArray<ReorganisedDepartment> Departments);

/// <summary>One of the departments as they are.</summary>
public sealed record ReorganisedDepartment
{
    /// <summary>部门代码.</summary>
    public required string Code { get; init; }

    /// <summary>部门名称.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it ends.</summary>
    public required bool Ends { get; init; }

    /// <summary>在办 cases it handles.</summary>
    public required int Open { get; init; }

    /// <summary>Users and where each goes, by user name.</summary>
    public required ImmutableSortedDictionary<string, string> People { get; init; }
}
