using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Letters;

/// <summary>制发的文书: what was sent, frozen. Its text lies outside the timeline, under <see cref="Content"/>.</summary>
public sealed record IssuedLetter
{
    /// <summary>Its id: that of the command that issued it.</summary>
    public required Guid Id { get; init; }

    /// <summary>文书代码.</summary>
    public required LetterCode Code { get; init; }

    /// <summary>标题.</summary>
    public required string Title { get; init; }

    /// <summary>发文字号; null for records that are not numbered.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly LetterOn { get; init; }

    /// <summary>The entry of the timeline it tells of; null where it tells of none.</summary>
    public int? Entry { get; init; }

    /// <summary>第三方或者其他机关; null for the applicant and for records on file.</summary>
    public string? Party { get; init; }

    /// <summary>送达方式; null for records on file.</summary>
    public DeliveryMeans? DeliveredBy { get; init; }

    /// <summary>模板版本; 0 is the text that comes with the program.</summary>
    public required int TemplateVersion { get; init; }

    /// <summary>SHA-256 of the template's text.</summary>
    public required string TemplateHash { get; init; }

    /// <summary>SHA-256 of the frozen text.</summary>
    public required string Hash { get; init; }

    /// <summary>Name of the frozen text in the store.</summary>
    public required string Content { get; init; }

    /// <summary>Bytes of the frozen text.</summary>
    public required int Length { get; init; }

    /// <summary>The last day it names to the applicant, for a supplement or for reasons; null where it names none. The term does not end before it.</summary>
    public DateOnly? LastOn { get; init; }

    /// <summary>The letter it corrects and takes the place of; null for none.</summary>
    public Guid? Replaces { get; init; }
}
