using System.Collections.Immutable;
using Jinping.Workflow.Client.Attachments;
using Jinping.Workflow.Client.Documents.CaseFiles;
using Jinping.Workflow.Client.Documents.Pdf;
using Jinping.Workflow.Client.Documents.Word;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.CaseFiles;

/// <summary>案卷 as one PDF with pages numbered through. Attachments that are PDF or pictures are in it; of the others 卷内目录 says that they lie in the ZIP file.</summary>
/// <param name="conversion">LibreOffice, where it is installed.</param>
/// <param name="attachments">Reads attachments.</param>
internal sealed class CaseFilePdf(PdfConversion conversion, AttachmentDesk attachments)
{
    /// <summary>As many bytes of attachments are joined; a whole PDF is in memory at a time.</summary>
    private const long MostJoined = 64L * 1024 * 1024;

    /// <summary>Why no PDF can be made here; null when it can.</summary>
    public Refusal? Missing => conversion.Missing;

    /// <summary>The PDF, or why there is none.</summary>
    public async Task<(byte[]? Pdf, Refusal? Refusal)> Of(CaseFile file, CancellationToken cancellationToken)
    {
        var (made, refusal) = await conversion.OfAll([.. file.Items.Where(item => item.Document is not null).Select(item => DocxRenderer.Render(item.Document!))], cancellationToken);
        if (made is null)
            return (null, refusal);
        var forms = new Queue<byte[]>(made);
        var (items, parts, pages, joined, next) = (ImmutableArray.CreateBuilder<FileItem>(), new List<(string, PdfPart)>(), ImmutableArray.CreateBuilder<int?>(), 0L, 1);
        foreach (var item in file.Items)
        {
            var (part, note) = item.Document is not null ? (PdfPart.OfPdf(forms.Dequeue()), null) : await Part(item, joined, cancellationToken);
            joined += part is null ? 0 : item.Attachment?.Length ?? 0;
            items.Add(part is null ? item with { Note = item.Note ?? note } : item);
            pages.Add(part is null ? null : next);
            if (part is null)
                continue;
            parts.Add(($"{item.Ordinal}. {item.Title}", part));
            next += part.Pages;
        }
        var (contents, failed) = await conversion.Of(DocxRenderer.Render(ContentsSheet.Of(file.Facts, items.ToImmutable(), pages.ToImmutable())), cancellationToken);
        return contents is null
            ? (null, failed)
            : (PdfJoining.Join(PdfPart.OfPdf(contents) ?? throw new InvalidDataException("LibreOffice made no readable PDF."), parts, file.Facts.Subject, file.Facts.Organ, file.Facts.At), null);
    }

    private async Task<(PdfPart? Part, string? Note)> Part(FileItem item, long joined, CancellationToken cancellationToken)
    {
        if (item.Attachment is not { } file)
            return (null, null);
        if (file.MediaType is not ("application/pdf" or "image/jpeg" or "image/png"))
            return (null, "未并入，见ZIP文件");
        if (joined + file.Length > MostJoined)
            return (null, "过大，未并入，见ZIP文件");
        var bytes = new MemoryStream();
        try
        {
            await attachments.Copy(file, bytes, cancellationToken);
        }
        catch (InvalidDataException)
        {
            return (null, "内容缺失或者损坏");
        }
        var part = file.MediaType == "application/pdf" ? PdfPart.OfPdf(bytes.ToArray()) : PdfPart.OfPicture(bytes.ToArray(), file.MediaType == "image/png");
        return (part, part is null ? "有密码或者损坏，未并入，见ZIP文件" : null);
    }
}
