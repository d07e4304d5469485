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
}
