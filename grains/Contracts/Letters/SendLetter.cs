using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Contracts.Letters;

/// <summary>文书发出.</summary>
[GenerateSerializer, Immutable, Alias("send-letter")]
public sealed record SendLetter
{
    /// <summary>Which letter.</summary>
    [Id(0)] public required Guid Letter { get; init; }

    /// <summary>送达方式; null when not said.</summary>
    [Id(1)] public DeliveryMeans? Means { get; init; }

    /// <summary>邮件号码; null for none.</summary>
    [Id(2)] public string? TrackingNumber { get; init; }

    /// <summary>发出之日; null: today.</summary>
    [Id(3)] public DateOnly? On { get; init; }

    /// <summary>Id of the command; a repeat has no second effect.</summary>
    [Id(4)] public required Guid CommandId { get; init; }

    /// <summary>记录人.</summary>
    [Id(5)] public required string By { get; init; }
}
