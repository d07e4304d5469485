using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Contracts.Requests;

/// <summary>登记 under a reserved number.</summary>
[GenerateSerializer, Immutable, Alias("register-request")]
public sealed record RegisterRequest
{
    /// <summary>The form.</summary>
    [Id(0)] public required Registration Form { get; init; }

    /// <summary>Id of the command.</summary>
    [Id(1)] public required Guid CommandId { get; init; }

    /// <summary>记录人.</summary>
    [Id(2)] public required string By { get; init; }

    /// <summary>本月第几件, as the department reserved it; null when unknown.</summary>
    [Id(3)] public int? MonthlyRank { get; init; }

    /// <summary>Digest of the form before its personal data was protected; null: of the form as it is.</summary>
    [Id(4)] public string? Digest { get; init; }

    /// <summary>The same digest as earlier releases kept it; null: there is only one.</summary>
    [Id(5)] public string? FormerDigest { get; init; }

    /// <summary>The key under which earlier releases kept the same applicant; null without identity document.</summary>
    [Id(6)] public string? OtherApplicantKey { get; init; }
}
