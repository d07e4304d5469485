using Jinping.Workflow.Law.Dispositions;

namespace Jinping.Workflow.Law.Requests.File;

/// <summary>结案 as the case file has it.</summary>
public sealed record Closing
{
    /// <summary>The day that counts: reply sent, lapse occurred, withdrawal stated.</summary>
    public required DateOnly On { get; init; }

    /// <summary>办理结果, as corrected.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>The facts it rests on.</summary>
    public ReplyFacts Facts { get; init; } = ReplyFacts.None;

    /// <summary>发文字号; null when none was given.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>送达方式; null when no letter closed the case.</summary>
    public DeliveryMeans? DeliveredBy { get; init; }

    /// <summary>Day the applicant received the reply; null without proof. Starts the applicant's remedies (C14).</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>责任单位和逾期原因; null when the case was closed in time, or when nobody has said yet.</summary>
    public Lateness? Lateness { get; init; }

    /// <summary>The terms as they stood when the case was closed; null for closings that kept none.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>The instant the closing, or its correction, was recorded: later than the sealing of its year, it is a late entry.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
