namespace Jinping.Workflow.Client.Hosting;

/// <summary>Real time moved to another start, for watching a year end on a development machine. It runs at the usual pace.</summary>
/// <param name="real">The real clock.</param>
/// <param name="startsAt">The instant to start from.</param>
public sealed class ShiftedClock(TimeProvider real, DateTimeOffset startsAt) : TimeProvider
{
    private readonly TimeSpan _shift = startsAt - real.GetUtcNow();

    /// <summary>The clock of a program: real time, or from a chosen instant on.</summary>
    /// <param name="startsAt">The instant; null for real time.</param>
    public static TimeProvider Of(DateTimeOffset? startsAt)
    {
#pragma warning disable RS0030 // For the composition roots: here the application's clock is chosen.
        return startsAt is { } now ? new ShiftedClock(System, now) : System;
#pragma warning restore RS0030
    }

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
