using System.Collections.Immutable;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Contracts.Departments;

/// <summary>The department's answer.</summary>
[GenerateSerializer, Immutable, Alias("department-answer")]
public sealed record DepartmentAnswer
{
    /// <summary>Years whose ledger is sealed.</summary>
    [Id(0)] public required ImmutableArray<int> SealedYears { get; init; }

    /// <summary>The earlier request; null when not asked or not in the register.</summary>
    [Id(1)] public EarlierRequest? Earlier { get; init; }

    /// <summary>Place in the applicant's month; null when not asked.</summary>
    [Id(2)] public int? MonthlyRank { get; init; }
}
