using Jinping.Workflow.Law.Letters;

namespace Jinping.Workflow.Contracts.Letters;

/// <summary>发送电子邮件, of a letter; the mail is queued already under the command's id.</summary>
[GenerateSerializer, Immutable, Alias("mail-letter")]
public sealed record MailLetter
{
    /// <summary>Which letter.</summary>
    [Id(0)] public required Guid Letter { get; init; }

    /// <summary>收件地址, protected.</summary>
    [Id(1)] public required string To { get; init; }

    /// <summary>文件格式.</summary>
    [Id(2)] public required LetterFormat Format { get; init; }

    /// <summary>Digest of what the officer sent, the plain address included, by which a repeat is known.</summary>
    [Id(3)] public required string Digest { get; init; }

    /// <summary>Id of the command, and of the mail; a repeat has no second effect.</summary>
    [Id(4)] public required Guid CommandId { get; init; }

    /// <summary>记录人.</summary>
    [Id(5)] public required string By { get; init; }
}
