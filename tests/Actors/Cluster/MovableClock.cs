namespace Jinping.Workflow.Actors.Tests.Cluster;

/// <summary>A clock that stands where a test puts it; its timers are real.</summary>
public sealed class MovableClock(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;

    public void MoveTo(string instant) => Volatile.Write(ref _ticks, DateTimeOffset.Parse(instant).UtcTicks);

    public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref _ticks), TimeSpan.Zero);
}
