using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Documents.Pdf;
using Jinping.Workflow.Client.Mails;
using Jinping.Workflow.Client.Pages.Cases;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Contracts.Letters;
using Jinping.Workflow.Contracts.Mails;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.PersonalData;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Letters;

/// <summary>文书的电子邮件: given to the system to be sent, to the address the applicant gave.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="cases">Says which cases the caller sees.</param>
/// <param name="deputies">Who does the work of whom.</param>
/// <param name="cipher">Opens and protects addresses.</param>
/// <param name="matching">Makes digests that tell nobody the address.</param>
/// <param name="pdf">Whether there are PDF files here.</param>
/// <param name="settings">Whether there is a mail server.</param>
internal sealed class LetterMailDesk(IGrainFactory grains, CaseDesk cases, DeputyDesk deputies, PersonalCipher cipher, MatchingSecret matching, PdfConversion pdf, MailSettings settings)
{
    private IMailQueueGrain Queue => grains.GetGrain<IMailQueueGrain>(0);

    /// <summary>Why no letter can be mailed here; null when it can.</summary>
    public Refusal? Missing => settings.Missing;

    /// <summary>Whether there are PDF files to attach.</summary>
    public bool HasPdf => pdf.Missing is null;

    /// <summary>发送电子邮件. Sent again it is the same mail.</summary>
    /// <returns>The letter, or why not; both null when there is no such case for the caller.</returns>
    public async Task<(LetterView? Letter, Refusal? Refusal)> Mail(string number, Guid id, LetterMailing form, Guid commandId, Caller caller)
    {
        var (grain, view, notOwn) = await cases.FindOwn(number, caller, LetterDesk.DeliveryForbidden);
        if (grain is null || view is null)
            return (null, notOwn);
        if (settings.Missing is { } missing)
            return (null, missing);
        if (Replays.Of(view).Letters.Find(kept => kept.Letter.Id == id) is not { } kept)
            return (null, Refusal.NotFound(RefusalCodes.LetterNotFound, "没有这件文书。"));
        var format = form.Format ?? (HasPdf ? LetterFormat.Pdf : LetterFormat.Docx);
        if (format == LetterFormat.Pdf && pdf.Missing is { } noPdf)
            return (null, noPdf);
        var to = form.To is null ? kept.Letter.Party is null ? cipher.Open(view.Applicant.Email)?.Trim() : null : form.To.Trim();
        if (string.IsNullOrEmpty(to))
            return (null, Refusal.Malformed("to", form.To is null && kept.Letter.Party is null ? "申请书没有载明电子邮箱，请填写申请人提供的地址" : "请填写收件地址"));
        if (!MailAddress.IsOne(to))
            return (null, Refusal.Malformed("to", "收件地址不是一个电子邮箱地址"));
        var digest = Convert.ToHexStringLower(HMACSHA256.HashData(await matching.Value(), Encoding.UTF8.GetBytes($"mail\n{id}\n{to}\n{format}")));
        // First the queue: a mail the case waits for must be there to be sent.
        await Queue.QueueLetter(commandId, view.Number);
        var answer = await grain.MailLetter(new MailLetter { Letter = id, To = cipher.Protect(to)!, Format = format, Digest = digest, CommandId = commandId, By = await deputies.Recorded(caller, grain) });
        if (answer.Refusal is { } refusal)
            return (null, refusal);
        var request = Replays.Of(cases.Shown(answer.View!));
        return (request.Letters.Find(mailed => mailed.Letter.Id == id) is { } mailed ? LetterView.Of(mailed, request) : null, null);
    }

    /// <summary>The same letters, with how far their mails are in the queue.</summary>
    public async Task<ImmutableArray<LetterView>> WithStanding(string number, ImmutableArray<LetterView> letters)
    {
        if (letters.All(letter => letter.Mail is null or { EndedAt: not null }))
            return letters;
        var waiting = (await Queue.Waiting(number)).ToDictionary(mail => mail.Id);
        return [.. letters.Select(letter => letter.Mail is { } mail ? letter with { Mail = mail.With(waiting.GetValueOrDefault(letter.MailId ?? Guid.Empty)) } : letter)];
    }
}
