namespace Jinping.Workflow.Law.Clocks;

/// <summary>期限变更: how one entry of the timeline moved the reply's last day.</summary>
public sealed record DueChange
{
    /// <summary>The entry, by its number.</summary>
    public required int Entry { get; init; }

    /// <summary>The last day before it; null where none counted.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day after it; null where none counts any more, or it is open.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Whether the count is suspended after it.</summary>
    public bool IsSuspended { get; init; }
}
