using Jinping.Workflow.Law.Attachments;

namespace Jinping.Workflow.Law.Tests.Attachments;

/// <summary>Files of a case.</summary>
internal static class Files
{
    public static Attachment Application { get; } = Of(1, AttachmentKind.Application, "申请书.pdf");

    public static Attachment Identity { get; } = Of(2, AttachmentKind.IdentityProof, "身份证.pdf");

    public static Attachment Receipt { get; } = Of(3, AttachmentKind.Reply, "送达回证.pdf");

    public static Attachment Of(int number, AttachmentKind kind, string name) => new()
    {
        Id = new Guid(number, 7, 7, [0, 0, 0, 0, 0, 0, 0, 7]),
        Kind = kind,
        FileName = name,
        MediaType = "application/pdf",
        Length = 1000 * number,
        Hash = new string((char)('a' + number % 6), 64),
        Content = new string((char)('0' + number % 10), 64),
    };
}
