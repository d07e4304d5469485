using Jinping.Workflow.Client.Documents.Word;
using Jinping.Workflow.Client.ReportChecks.Sources;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Redaction;

/// <summary>Which files can be written again without a part of their text, and what is said of the others.</summary>
internal static class RedactionFiles
{
    private const string Pdf = "application/pdf";
    private const string Plain = "text/plain";

    /// <summary>The largest file, in bytes.</summary>
    public const long Largest = SourceLimits.FileBytes;

    /// <summary>Why passages cannot be removed from a file of this type; null when they can.</summary>
    public static Refusal? Unfit(string mediaType, long length) => mediaType switch
    {
        _ when mediaType.StartsWith("image/", StringComparison.Ordinal) => Refusal.Of(RefusalCodes.RedactionUnavailable, "图片中的文字，系统不能识别和去除。请在图像处理软件中涂盖后另存，再作为附件上传；只盖色块而能够移开的不算去除。"),
        not (DocxRenderer.MediaType or Pdf or Plain) => Refusal.Of(RefusalCodes.RedactionUnavailable, "只能处理Word（docx）、文字版PDF和纯文本。其他格式请先另存为这些格式再上传。"),
        _ => length > Largest ? Refusal.Of(RefusalCodes.RedactionUnavailable, $"文件超过{Largest / 1048576} MB，请分成几个文件后处理。") : null,
    };

    /// <summary>The file, or why it cannot be read.</summary>
    public static (RedactableFile? File, Refusal? Refusal) Read(Attachment attachment, byte[] bytes, string title, DateTimeOffset madeAt)
    {
        try
        {
            return (attachment.MediaType switch
            {
                Plain => PlainFile.Read(bytes),
                Pdf => PdfFile.Read(bytes, title, madeAt),
                _ => WordFile.Read(bytes),
            }, null);
        }
        catch (UnreadableSourceException unreadable)
        {
            return (null, Refusal.Of(RefusalCodes.RedactionUnavailable, $"不能处理：{unreadable.Message.TrimEnd('。')}。"));
        }
    }
}
