using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Law.Attachments;

/// <summary>Which files may be kept (惯例：条例未规定).</summary>
public static class AttachmentRules
{
    /// <summary>A kind whose download is recorded, and which is shown to those who may see personal data in full.</summary>
    public static bool IsPersonal(AttachmentKind kind) => kind is AttachmentKind.IdentityProof or AttachmentKind.Application;

    /// <summary>Why a file cannot be kept; null when it can.</summary>
    public static Refusal? Check(string name, FileType type, long length)
    {
        if (length == 0)
            return Refusal.Of(RefusalCodes.AttachmentEmpty, $"“{name}”是空文件，请重新选择。");
        if (!type.IsAccepted)
            return Refusal.Of(RefusalCodes.AttachmentTypeRefused, $"“{name}”的内容是{type.Name}，不能作为附件。可以上传 PDF、OFD、Word、Excel、PowerPoint、图片（JPEG、PNG、TIFF、BMP）和纯文本。");
        return type.Extensions.Contains(FileNames.Ending(name), StringComparer.OrdinalIgnoreCase)
            ? null
            : Refusal.Of(RefusalCodes.AttachmentTypeMismatch, $"“{name}”的扩展名与内容不符：内容是{type.Name}，扩展名应为 .{string.Join("、.", type.Extensions)}。请核对文件后重新上传。");
    }

    /// <summary>A file longer than the office keeps.</summary>
    public static Refusal TooLarge(long most) => Refusal.Of(RefusalCodes.AttachmentTooLarge, $"文件超过上限{most / 1048576} MB。请压缩或者分成几个文件后再上传。");
}
