using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Letters;

/// <summary>文书发出 as entered.</summary>
internal sealed record LetterSending
{
    /// <summary>送达方式.</summary>
    public DeliveryMeans? By { get; init; }

    /// <summary>邮件号码（特快专递、挂号信）; null for none.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>交付或者交邮之日; null: today.</summary>
    public DateOnly? On { get; init; }
}
