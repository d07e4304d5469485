using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.MailRoom;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Requests;

// 收发文登记: what came in and went out stands in the timeline already; only the number on the envelope is told afterwards.
public sealed partial record Request
{
    /// <summary>登记邮件号码 of what an entry tells of.</summary>
    public Decision NumberMail(int entry, string? trackingNumber, CommandStamp stamp, LegalContext context)
    {
        var digest = JsonHash.Of($"mail\n{entry}\n{trackingNumber}", LawJson.Context.String);
        if (!Exists)
            return Unknown();
        if (Repeat(stamp.CommandId, digest) is { } earlier)
            return earlier;
        var errors = new FieldErrors();
        errors.NeedText("trackingNumber", trackingNumber, "邮件号码", LongestTrackingNumber);
        if (errors.ToRefusal() is { } malformed)
            return new Decision.Refused(malformed);
        return MailBook.Of(this).FirstOrDefault(item => item.Entry == entry) is { } item
            ? Answer(Requests.Outcome.Happened(new RequestEvent.MailNumbered { Entry = entry, Title = item.Title, TrackingNumber = trackingNumber!.Trim() }, context.Today), stamp, digest, context)
            : new Decision.Refused(Refusal.Malformed("entry", "办理过程中的这一条不是收文或者发文"));
    }
}
