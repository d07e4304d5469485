using Jinping.Workflow.Law.Attachments;

namespace Jinping.Workflow.Contracts.Attachments;

/// <summary>上传附件: the bytes are stored.</summary>
[GenerateSerializer, Immutable, Alias("attach-file")]
public sealed record AttachFile
{
    /// <summary>The file; its id is that of the command.</summary>
    [Id(0)] public required Attachment Attachment { get; init; }

    /// <summary>As many bytes the case may hold.</summary>
    [Id(1)] public required long Most { get; init; }

    /// <summary>记录人.</summary>
    [Id(2)] public required string By { get; init; }
}
