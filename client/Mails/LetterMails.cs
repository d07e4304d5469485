using System.Text;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Documents.Pdf;
using Jinping.Workflow.Client.Documents.Word;
using Jinping.Workflow.Client.Letters;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.PersonalData;
using MimeKit;
using MimeKit.Text;

namespace Jinping.Workflow.Client.Mails;

/// <summary>文书邮件: an issued letter as it was frozen, attached to a few words.</summary>
public sealed class LetterMails
{
    private readonly LetterDesk _letters;
    private readonly TemplateDesk _templates;
    private readonly PersonalCipher _cipher;
    private readonly PdfConversion _pdf;
    private readonly MailFrame _frame;

    internal LetterMails(LetterDesk letters, TemplateDesk templates, PersonalCipher cipher, PdfConversion pdf, MailSettings settings, LawDesk law, TimeProvider clock) =>
        (_letters, _templates, _cipher, _pdf, _frame) = (letters, templates, cipher, pdf, new MailFrame(settings, law, clock));

    /// <summary>The mail, or why it cannot be made now.</summary>
    /// <param name="view">The case as it is stored.</param>
    /// <param name="kept">The letter, with the mail that waits.</param>
    /// <param name="cancellationToken">Stops making a PDF.</param>
    public async Task<(MimeMessage? Mail, string? Problem)> Of(RequestView view, LetterOnFile kept, CancellationToken cancellationToken)
    {
        var (letter, waiting) = (kept.Letter, kept.Mail!);
        if (_cipher.Open(waiting.To) is not { } to || !MailAddress.IsOne(to))
            return (null, "收件地址不能解密。");
        if (await _letters.Frozen(view, letter) is not var (_, document))
            return (null, "文书的内容缺失或者损坏。");
        var file = DocxRenderer.Render(document);
        if (waiting.Format == LetterFormat.Pdf)
        {
            var (pdf, refusal) = await _pdf.Of(file, cancellationToken);
            if (pdf is null)
                return (null, refusal!.Message);
            file = pdf;
        }
        var mail = await _frame.Begin(waiting.Id, to, $"{letter.Title}{(letter.DocumentNumber is { } number ? $"（{number}）" : "")}");
        var attached = new MimePart(waiting.Format == LetterFormat.Pdf ? PdfConversion.MediaType : DocxRenderer.MediaType)
        {
            Content = new MimeContent(new MemoryStream(file)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = $"{letter.Title}{letter.DocumentNumber}.{(waiting.Format == LetterFormat.Pdf ? "pdf" : "docx")}",
        };
        mail.Body = new Multipart("mixed") { new TextPart(TextFormat.Plain) { Text = Words(view, letter, (await _templates.Settings(view.Department)).Settings) }, attached };
        return (mail, null);
    }

    // A third party, or another organ, is not told who has asked.
    private static string Words(RequestView view, IssuedLetter letter, LetterSettings settings)
    {
        var text = new StringBuilder().Append(letter.Party ?? view.Applicant.Name).AppendLine("：").AppendLine();
        text.Append(letter.Party is null ? $"关于你（单位）的政府信息公开申请（登记编号：{view.Number}），" : "").Append('《').Append(letter.Title).Append('》').Append(letter.DocumentNumber is { } number ? $"（{number}）" : "").AppendLine("现以电子邮件送达，内容见附件。");
        if (settings.Phone is { } phone)
            text.Append("联系电话：").AppendLine(phone);
        if (settings.Address is { } address)
            text.Append("联系地址：").AppendLine(address);
        return text.AppendLine().AppendLine(settings.Organ ?? "").AppendLine().AppendLine("此邮件由系统发送，请勿直接回复。").ToString();
    }
}
