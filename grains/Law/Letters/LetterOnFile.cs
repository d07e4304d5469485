using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Letters;

/// <summary>在卷文书: an issued letter, and what became of it.</summary>
public sealed record LetterOnFile
{
    /// <summary>The letter.</summary>
    public required IssuedLetter Letter { get; init; }

    /// <summary>记录人.</summary>
    public required string IssuedBy { get; init; }

    /// <summary>交付或者交邮之日; null until it was sent.</summary>
    public DateOnly? SentOn { get; init; }

    /// <summary>How it was sent; null until then.</summary>
    public DeliveryMeans? SentBy { get; init; }

    /// <summary>邮件号码 (EMS or registered mail); null for none.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>送达之日; null until it is proved.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>签收人; null when not known.</summary>
    public string? SignedBy { get; init; }

    /// <summary>电子邮件, the last one; null when it was never mailed.</summary>
    public LetterMail? Mail { get; init; }
}
