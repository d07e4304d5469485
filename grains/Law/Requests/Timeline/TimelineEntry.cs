namespace Jinping.Workflow.Law.Requests.Timeline;

/// <summary>办理过程中的一条记录: what happened, on which statutory day, who recorded it and when. Immutable, for ever.</summary>
public sealed record TimelineEntry
{
    /// <summary>Place in the timeline, from 1; the version of the case after this entry.</summary>
    public required int Number { get; init; }

    /// <summary>The statutory day on which it happened.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The instant it was recorded.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>记录人.</summary>
    public required string By { get; init; }

    /// <summary>The command that caused it; a repeat of that command is answered from here.</summary>
    public required Guid CommandId { get; init; }

    /// <summary>Digest of that command's body: the same id with another body is refused.</summary>
    public required string CommandDigest { get; init; }

    /// <summary>Hash of the entry before (see <see cref="TimelineHash"/>); the first entry carries the hash of nothing.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>What happened.</summary>
    public required RequestEvent Event { get; init; }
}
