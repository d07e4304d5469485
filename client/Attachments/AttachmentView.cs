using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Client.Attachments;

/// <summary>附件 as it is listed.</summary>
public sealed record AttachmentView
{
    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>种类.</summary>
    public required AttachmentKind Kind { get; init; }

    /// <summary>文件名.</summary>
    public required string FileName { get; init; }

    /// <summary>Media type, found by content.</summary>
    public required string MediaType { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>SHA-256, 64 hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>隐去个人信息: what it was made from; null for a file that was uploaded.</summary>
    public Redacted? Redacted { get; init; }

    /// <summary>上传人.</summary>
    public required string By { get; init; }

    /// <summary>The instant of recording.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Those of a case that are not removed, in the order of adding.</summary>
    public static ImmutableArray<AttachmentView> Of(RequestView view)
    {
        var removed = view.Timeline.Select(entry => entry.Event).OfType<RequestEvent.AttachmentRemoved>().Select(gone => gone.Id).ToHashSet();
        return [.. view.Timeline.Where(entry => entry.Event is RequestEvent.AttachmentAdded added && !removed.Contains(added.Attachment.Id)).Select(Of)];
    }

    /// <summary>The one an entry added.</summary>
    public static AttachmentView Of(TimelineEntry entry)
    {
        var file = ((RequestEvent.AttachmentAdded)entry.Event).Attachment;
        return new AttachmentView
        {
            Id = file.Id,
            Kind = file.Kind,
            FileName = file.FileName,
            MediaType = file.MediaType,
            Size = file.Length,
            Sha256 = file.Hash,
            Redacted = file.Redacted,
            By = entry.By,
            RecordedAt = entry.RecordedAt,
        };
    }
}
