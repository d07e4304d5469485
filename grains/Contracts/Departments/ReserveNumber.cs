namespace Jinping.Workflow.Contracts.Departments;

/// <summary>取号.</summary>
[GenerateSerializer, Immutable, Alias("reserve-number")]
public sealed record ReserveNumber
{
    /// <summary>The command that will register the request.</summary>
    [Id(0)] public required Guid CommandId { get; init; }

    /// <summary>Year of arrival.</summary>
    [Id(1)] public required int Year { get; init; }

    /// <summary>Same-applicant key; null without identity document.</summary>
    [Id(2)] public string? ApplicantKey { get; init; }

    /// <summary>收到申请之日; null while unconfirmed.</summary>
    [Id(3)] public DateOnly? ReceivedOn { get; init; }

    /// <summary>The other key under which requests of the same applicant may be kept; null for none.</summary>
    [Id(4)] public string? OtherApplicantKey { get; init; }
}
