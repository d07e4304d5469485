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

    /// <summary>The other key under which requests of the same applicant may be kept; null for none.</summary>
    [Id(3)] public string? OtherApplicantKey { get; init; }
}
