using System.Collections.Immutable;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Contracts.Departments;

/// <summary>What a case asks its department before it decides.</summary>
[GenerateSerializer, Immutable, Alias("department-question")]
public sealed record DepartmentQuestion
{
    /// <summary>Number of an earlier request to look up; null for none.</summary>
    [Id(0)] public string? EarlierNumber { get; init; }

    /// <summary>Same-applicant key for the monthly rank; null for none.</summary>
    [Id(1)] public string? ApplicantKey { get; init; }

    /// <summary>Month of receipt for that rank; null for none.</summary>
    [Id(2)] public DateOnly? ReceivedOn { get; init; }
}

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
