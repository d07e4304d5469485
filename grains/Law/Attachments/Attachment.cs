namespace Jinping.Workflow.Law.Attachments;

/// <summary>附件 of a case. Its bytes lie outside the timeline, under <see cref="Content"/>.</summary>
public sealed record Attachment
{
    /// <summary>Its id: that of the command that added it.</summary>
    public required Guid Id { get; init; }

    /// <summary>种类.</summary>
    public required AttachmentKind Kind { get; init; }

    /// <summary>文件名, cleaned.</summary>
    public required string FileName { get; init; }

    /// <summary>Media type, found by content.</summary>
    public required string MediaType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256 of the plain bytes.</summary>
    public required string Hash { get; init; }

    /// <summary>Name of the bytes in the store: a keyed hash, the same for the same bytes.</summary>
    public required string Content { get; init; }

    /// <summary>隐去个人信息: what it was made from; null for a file that was uploaded.</summary>
    public Redacted? Redacted { get; init; }
}
