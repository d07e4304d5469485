namespace Jinping.Workflow.Law.Requests.File;

/// <summary>征求意见 of a third party or another organ as the case file has it.</summary>
/// <remarks>条例第三十二条、第三十四条、第十一条</remarks>
public sealed record Consultation
{
    /// <summary>Third-party or agency letter.</summary>
    public required LetterKind Letter { get; init; }

    /// <summary>Who is asked.</summary>
    public required string Party { get; init; }

    /// <summary>是否共同制作 (agencies only).</summary>
    public bool JointlyMade { get; init; }

    /// <summary>Day the letter was sent.</summary>
    public required DateOnly SentOn { get; init; }

    /// <summary>Day the party received it; null without proof.</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>Day the opinion, or the undelivered letter, reached the organ; null while neither did.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>是否同意公开; null when no opinion came.</summary>
    public bool? Consents { get; init; }

    /// <summary>True when the letter came back undelivered.</summary>
    public bool Returned { get; init; }

    /// <summary>Whether 15 working days run against the party: third parties, and organs that made the information jointly.</summary>
    public bool HasTerm => Letter == LetterKind.ThirdPartyLetter || JointlyMade;
}
