namespace Jinping.Workflow.Contracts.Requests;

/// <summary>经办人离岗.</summary>
[GenerateSerializer, Immutable, Alias("officer-leaves")]
public sealed record OfficerLeaves
{
    /// <summary>用户名 of who left.</summary>
    [Id(0)] public required string Officer { get; init; }

    /// <summary>理由.</summary>
    [Id(1)] public required string Reason { get; init; }

    /// <summary>Id of the change; a repeat has no second effect.</summary>
    [Id(2)] public required Guid CommandId { get; init; }

    /// <summary>记录人.</summary>
    [Id(3)] public required string By { get; init; }
}
