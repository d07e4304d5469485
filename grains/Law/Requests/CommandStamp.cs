namespace Jinping.Workflow.Law.Requests;

/// <summary>Who sent a command, when, and under which id.</summary>
public sealed record CommandStamp
{
    /// <summary>Made by the sender; a repeat of the same id has no second effect.</summary>
    public required Guid CommandId { get; init; }

    /// <summary>记录人.</summary>
    public required string By { get; init; }

    /// <summary>The instant of recording.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Digest of the body as it was sent, where what is judged is a protected form of it; null: the digest is that of the body judged.</summary>
    public string? Digest { get; init; }

    /// <summary>The same digest as earlier releases kept it; null where there is only one.</summary>
    public string? FormerDigest { get; init; }
}
