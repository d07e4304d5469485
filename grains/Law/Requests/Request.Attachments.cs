using System.Collections.Immutable;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Requests;

public sealed partial record Request
{
    /// <summary>Most files a case may have had, the removed ones included: a case stays one small document.</summary>
    public const int MostAttachments = 200;

    /// <summary>附件 that are not removed, in the order of adding.</summary>
    public ImmutableList<Attachment> Attachments { get; init; } = [];

    /// <summary>Adds a file whose bytes are stored already. Allowed at any time, after the closing too: materials come late.</summary>
    /// <param name="attachment">The file; its id is the command's.</param>
    /// <param name="most">As many bytes a case may hold.</param>
    /// <param name="stamp">Who, and when.</param>
    /// <param name="context">The day.</param>
    public Decision Attach(Attachment attachment, long most, CommandStamp stamp, LegalContext context)
    {
        var digest = JsonHash.Of(attachment, LawJson.Context.Attachment);
        if (!Exists)
            return Unknown();
        if (Repeat(stamp.CommandId, digest) is { } earlier)
            return earlier;
        if (attachment.Redacted is { } redacted && Attachments.TrueForAll(kept => kept.Id != redacted.From))
            return new Decision.Refused(Refusal.NotFound(RefusalCodes.AttachmentNotFound, "没有要处理的附件，或者已经移除。"));
        if (Timeline.Count(entry => entry.Event is RequestEvent.AttachmentAdded) >= MostAttachments)
            return new Decision.Refused(Refusal.Of(RefusalCodes.AttachmentsFull, $"一件申请最多上传{MostAttachments}个附件。"));
        if (Attachments.Sum(kept => kept.Length) + attachment.Length > most)
            return new Decision.Refused(Refusal.Of(RefusalCodes.AttachmentsFull, $"此申请的附件合计将超过上限{most / 1048576} MB。请先移除不需要的附件，或者压缩后再上传。"));
        return Answer(Requests.Outcome.Happened(new RequestEvent.AttachmentAdded { Attachment = attachment }, context.Today), stamp, digest, context);
    }

    /// <summary>Hides a file, with a reason.</summary>
    public Decision Detach(Guid id, string? reason, CommandStamp stamp, LegalContext context)
    {
        var digest = JsonHash.Of($"{id}\n{reason}", LawJson.Context.String);
        if (!Exists)
            return Unknown();
        if (Repeat(stamp.CommandId, digest) is { } earlier)
            return earlier;
        var errors = new FieldErrors();
        errors.NeedText("reason", reason, "移除理由", TextLimits.Text);
        if (errors.ToRefusal() is { } malformed)
            return new Decision.Refused(malformed);
        if (Attachments.Find(kept => kept.Id == id) is not { } attachment)
            return new Decision.Refused(Refusal.NotFound(RefusalCodes.AttachmentNotFound, "没有这个附件，或者已经移除。"));
        return Answer(Requests.Outcome.Happened(new RequestEvent.AttachmentRemoved { Id = id, FileName = attachment.FileName, Reason = reason! }, context.Today), stamp, digest, context);
    }

    private Decision.Refused Unknown() => new(Refusal.NotFound(RefusalCodes.RequestNotFound, $"没有登记编号为{Number}的申请。"));
}
