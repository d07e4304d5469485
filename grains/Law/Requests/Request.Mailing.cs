using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests;

// 文书的电子邮件: that it shall be sent is an entry, what became of it is another; in between it waits.
public sealed partial record Request
{
    /// <summary>Longest text of a mail server that is kept, in characters.</summary>
    public const int LongestServerText = 300;

    /// <summary>发送电子邮件: a letter is given to the system to be mailed.</summary>
    /// <param name="id">Which letter.</param>
    /// <param name="to">收件地址, protected; who checked it saw it plain.</param>
    /// <param name="format">文件格式.</param>
    /// <param name="stamp">Who, and when; its digest is that of the plain address.</param>
    /// <param name="context">The day.</param>
    public Decision MailLetter(Guid id, string to, LetterFormat format, CommandStamp stamp, LegalContext context)
    {
        var digest = stamp.Digest ?? JsonHash.Of($"mail\n{id}\n{to}\n{format}", LawJson.Context.String);
        if (!Exists)
            return Unknown();
        if (Repeat(stamp.CommandId, digest) is { } earlier)
            return earlier;
        if (Outgoing(id) is not { } kept)
            return new Decision.Refused(NoSuchLetter());
        return RefuseMail(kept) is { } refusal
            ? new Decision.Refused(refusal)
            : Answer(Requests.Outcome.Happened(new RequestEvent.LetterMailed { Id = id, Title = kept.Letter.Title, Mail = stamp.CommandId, To = to, Format = format }, context.Today), stamp, digest, context);
    }

    /// <summary>Why a letter cannot be mailed; null when it can.</summary>
    /// <remarks>行政复议法（2023年修订）第二十二条第二款: what is served through the internet names the way to apply for reconsideration through it, so the letter must be written for it.</remarks>
    [Rule("L-R6")]
    public static Refusal? RefuseMail(LetterOnFile kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        if (kept.Mail is { IsWaiting: true })
            return Refusal.Of(RefusalCodes.LetterMailWaiting, "该文书的电子邮件正在等待发送，请等待结果。");
        return LetterRules.Of(kept.Letter.Code).HasRemedy && kept.Letter.DeliveredBy != DeliveryMeans.Electronic
            ? Refusal.Of(RefusalCodes.LetterNotForMail, $"《{kept.Letter.Title}》不是按电子送达制发的：通过互联网送达的，须载明提交行政复议申请的互联网渠道。请用“更正重发”按电子送达重新制发，再发送。")
            : null;
    }

    /// <summary>邮件已发出: the mail server took it over, on the day it did. That is the day it was sent, and says nothing of its arrival.</summary>
    /// <remarks>惯例：条例未规定</remarks>
    [Rule("G7")]
    public Decision MailLeft(Guid mail, string acceptance, CommandStamp stamp, LegalContext context) => EndMail(
        mail, kept => new RequestEvent.LetterSent { Id = kept.Letter.Id, Title = kept.Letter.Title, By = DeliveryMeans.Electronic, Mail = mail, Acceptance = Cut(acceptance) }, stamp, context);

    /// <summary>邮件被退回, or was given up.</summary>
    public Decision MailRefused(Guid mail, string problem, CommandStamp stamp, LegalContext context) => EndMail(
        mail, kept => new RequestEvent.LetterMailRefused { Id = kept.Letter.Id, Title = kept.Letter.Title, Mail = mail, Problem = Cut(problem) }, stamp, context);

    /// <summary>The letter a mail is of; null when the case knows no such mail, or has sent another since.</summary>
    public LetterOnFile? LetterOfMail(Guid mail) => Letters.Find(kept => kept.Mail?.Id == mail);

    private Decision EndMail(Guid mail, Func<LetterOnFile, RequestEvent> how, CommandStamp stamp, LegalContext context)
    {
        // One end for each mail: whoever tells another finds the first.
        var digest = JsonHash.Of($"mail-end\n{mail}", LawJson.Context.String);
        if (!Exists)
            return Unknown();
        if (Repeat(stamp.CommandId, digest) is { } earlier)
            return earlier;
        return LetterOfMail(mail) is { Mail.IsWaiting: true } kept
            ? Answer(Requests.Outcome.Happened(how(kept), context.Today), stamp, digest, context)
            : new Decision.Refused(Refusal.NotFound(RefusalCodes.LetterNotFound, "没有等待发送的该邮件。"));
    }

    // Whatever a stranger's server says is text, short and without orders to a terminal.
    private static string Cut(string text)
    {
        var seen = string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return seen.Length <= LongestServerText ? seen : seen[..(LongestServerText - 1)] + "…";
    }

    // Sent for the first time is sent; an e-mail that follows a letter by post changes nothing of that.
    private static LetterOnFile FoldSent(LetterOnFile kept, RequestEvent.LetterSent e, TimelineEntry entry)
    {
        var mailed = e.Mail is { } mail && kept.Mail?.Id == mail ? kept with { Mail = kept.Mail with { EndedAt = entry.RecordedAt } } : kept;
        return mailed.SentOn is not null && e.Mail is not null ? mailed : mailed with { SentOn = entry.On, SentBy = e.By, TrackingNumber = e.TrackingNumber };
    }
}
