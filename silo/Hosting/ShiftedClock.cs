namespace Jinping.Workflow.Silo.Hosting;

/// <summary>Real time moved to another start, for watching a year end on a development machine. It runs at the usual pace.</summary>
/// <param name="real">The real clock.</param>
/// <param name="startsAt">The instant to start from.</param>
public sealed class ShiftedClock(TimeProvider real, DateTimeOffset startsAt) : TimeProvider
{
    private readonly TimeSpan _shift = startsAt - real.GetUtcNow();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + _shift;

    /// <inheritdoc/>
    public override long GetTimestamp() => real.GetTimestamp();

    /// <inheritdoc/>
    public override long TimestampFrequency => real.TimestampFrequency;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => real.CreateTimer(callback, state, dueTime, period);
}
