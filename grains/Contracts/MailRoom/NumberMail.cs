namespace Jinping.Workflow.Contracts.MailRoom;

/// <summary>登记邮件号码.</summary>
[GenerateSerializer, Immutable, Alias("number-mail")]
public sealed record NumberMail
{
    /// <summary>The entry of the timeline that tells of what came in or went out.</summary>
    [Id(0)] public required int Entry { get; init; }

    /// <summary>邮件号码.</summary>
    [Id(1)] public string? TrackingNumber { get; init; }

    /// <summary>Id of the command; a repeat has no second effect.</summary>
    [Id(2)] public required Guid CommandId { get; init; }

    /// <summary>记录人.</summary>
    [Id(3)] public required string By { get; init; }
}
