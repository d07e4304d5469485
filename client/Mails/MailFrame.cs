using System.Globalization;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Documents;
using Jinping.Workflow.Law.Time;
using MimeKit;

namespace Jinping.Workflow.Client.Mails;

/// <summary>What all mails have: who sends them, to whom, and an id that is the same whenever the mail leaves, so that a receiver knows a second copy.</summary>
/// <param name="settings">Who sends.</param>
/// <param name="law">Names the authority.</param>
/// <param name="clock">Dates the mail.</param>
internal sealed class MailFrame(MailSettings settings, LawDesk law, TimeProvider clock)
{
    /// <summary>A mail without a body.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="to">收件地址, checked.</param>
    /// <param name="subject">主题.</param>
    public async Task<MimeMessage> Begin(Guid id, string to, string subject)
    {
        var from = settings.From!;
        var name = settings.FromName ?? $"{(await law.Authority()).Name}政府信息公开";
        var mail = new MimeMessage
        {
            MessageId = string.Create(CultureInfo.InvariantCulture, $"{id:N}@{from[(from.LastIndexOf('@') + 1)..]}"),
            Date = ChinaTime.Now(clock),
            // Names and titles are people's texts: on one line they can begin no other header.
            Subject = CleanText.Line(subject),
        };
        mail.From.Add(new MailboxAddress(CleanText.Line(name), from));
        mail.To.Add(new MailboxAddress(null, to));
        // No holiday notice shall answer a machine.
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }
}
