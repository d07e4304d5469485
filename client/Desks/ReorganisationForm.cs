using System.Collections.Immutable;
using Jinping.Workflow.Law.Departments;

namespace Jinping.Workflow.Client.Desks;

/// <summary>机构调整 as entered.</summary>
internal sealed record ReorganisationForm
{
    /// <summary>What is done.</summary>
    public ReorganisationKind? Kind { get; init; }

    /// <summary>The day from which it holds; null: today.</summary>
    public DateOnly? On { get; init; }

    /// <summary>依据.</summary>
    public string? Basis { get; init; }

    /// <summary>Codes of the departments as they are.</summary>
    public ImmutableArray<string>? From { get; init; }

    /// <summary>The departments as they shall be, new ones with their names.</summary>
    public ImmutableArray<DepartmentForm>? To { get; init; }

    /// <summary>Of a split: which users go to which department, by user name.</summary>
    public ImmutableSortedDictionary<string, string>? People { get; init; }
}
