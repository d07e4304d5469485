using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Departments;

/// <summary>机构调整: departments merged, split or renamed on a day. What they received and reported before stays theirs; open work goes on in their successors.</summary>
/// <remarks>DM8, DM13: a case counts for the organ that received it, whatever becomes of that organ.</remarks>
public sealed record Reorganisation
{
    /// <summary>Made by the sender; the same twice is one.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is done.</summary>
    public required ReorganisationKind Kind { get; init; }

    /// <summary>The day from which it holds.</summary>
    public required DateOnly On { get; init; }

    /// <summary>依据, e.g. the document that orders it.</summary>
    public required string Basis { get; init; }

    /// <summary>The departments as they were.</summary>
    public required ImmutableArray<DepartmentPart> From { get; init; }

    /// <summary>The departments as they are from then on; one of <see cref="From"/> that is not among them is out of use. The first takes whatever is not given to another.</summary>
    public required ImmutableArray<DepartmentPart> To { get; init; }

    /// <summary>Of a split: which users go to which department, by user name; whoever is not named goes to the first.</summary>
    public ImmutableSortedDictionary<string, string> People { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Who ordered it here.</summary>
    public required string By { get; init; }

    /// <summary>When it was entered.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When all open cases and people had moved; null while some have not.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Where the work of an officer goes on.</summary>
    /// <param name="officer">用户名; null for what nobody has yet.</param>
    public string TargetOf(string? officer) =>
        officer is not null && People.FirstOrDefault(person => string.Equals(person.Key, officer, StringComparison.OrdinalIgnoreCase)).Value is { } chosen ? chosen : To[0].Code;

    /// <summary>Whether a department ends with it.</summary>
    public bool Ends(string code) => From.Any(part => part.Code == code) && To.All(part => part.Code != code);
}

/// <summary>A department in a reorganisation.</summary>
/// <param name="Code">部门代码.</param>
/// <param name="Name">部门名称, at that time.</param>
public sealed record DepartmentPart(string Code, string Name);

/// <summary>What is done to departments.</summary>
[JsonConverter(typeof(WireEnumConverter<ReorganisationKind>))]
public enum ReorganisationKind
{
    /// <summary>合并、撤并: one or more go on as another.</summary>
    Merge,

    /// <summary>分设: one goes on as several.</summary>
    Split,

    /// <summary>更名.</summary>
    Rename,
}
