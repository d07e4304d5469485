namespace Jinping.Workflow.Contracts.Notices;

/// <summary>What a delivery came to.</summary>
[GenerateSerializer, Immutable, Alias("notice-delivery")]
public sealed record NoticeDelivery
{
    /// <summary>Writes of cases that were looked at.</summary>
    [Id(0)] public required int Cases { get; init; }

    /// <summary>Notices that were new to somebody.</summary>
    [Id(1)] public required int Kept { get; init; }

    /// <summary>Cases that could not be read; they are tried again.</summary>
    [Id(2)] public required int Failed { get; init; }
}
