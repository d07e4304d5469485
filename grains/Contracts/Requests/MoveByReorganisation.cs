namespace Jinping.Workflow.Contracts.Requests;

/// <summary>机构调整: the work goes on in another department.</summary>
[GenerateSerializer, Immutable, Alias("move-by-reorganisation")]
public sealed record MoveByReorganisation
{
    /// <summary>The department that had it.</summary>
    [Id(0)] public required string From { get; init; }

    /// <summary>The department that has it from now on.</summary>
    [Id(1)] public required string Department { get; init; }

    /// <summary>Its officer there; null: unassigned.</summary>
    [Id(2)] public string? Officer { get; init; }

    /// <summary>依据.</summary>
    [Id(3)] public required string Reason { get; init; }

    /// <summary>Id of the change; a repeat has no second effect.</summary>
    [Id(4)] public required Guid CommandId { get; init; }

    /// <summary>记录人.</summary>
    [Id(5)] public required string By { get; init; }
}
