using Jinping.Workflow.Contracts.Notices;

namespace Jinping.Workflow.Actors.Notices;

/// <summary>A notice that waits to be sent by a channel.</summary>
public sealed record OutgoingNotice
{
    /// <summary>The reader's account key.</summary>
    public required string Person { get; init; }

    /// <summary>When it is due; all of a digest are at the same instant.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>How often sending it has failed.</summary>
    public required int Attempts { get; init; }

    /// <summary>The notice.</summary>
    public required NoticeItem Notice { get; init; }
}
