using Jinping.Workflow.Law.Letters;

namespace Jinping.Workflow.Client.Letters;

/// <summary>发送电子邮件 as entered.</summary>
internal sealed record LetterMailing
{
    /// <summary>收件地址; null: the one in the request.</summary>
    public string? To { get; init; }

    /// <summary>文件格式; null: PDF where it can be made, else Word.</summary>
    public LetterFormat? Format { get; init; }
}
