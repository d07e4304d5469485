namespace Jinping.Workflow.Contracts.Attachments;

/// <summary>移除附件.</summary>
[GenerateSerializer, Immutable, Alias("detach-file")]
public sealed record DetachFile
{
    /// <summary>Which.</summary>
    [Id(0)] public required Guid Attachment { get; init; }

    /// <summary>理由.</summary>
    [Id(1)] public string? Reason { get; init; }

    /// <summary>Id of the command; a repeat has no second effect.</summary>
    [Id(2)] public required Guid CommandId { get; init; }

    /// <summary>记录人.</summary>
    [Id(3)] public required string By { get; init; }
}
