using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Time;

/// <summary>The one place where instants become statutory days: a fixed UTC+8, no time-zone database needed.</summary>
[Rule("G10", "G4")]
public static class ChinaTime
{
    /// <summary>China Standard Time is eight hours ahead of UTC and knows no summer time.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The statutory day of an instant; it ends at 24:00.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>Today, by the given clock.</summary>
    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>Now, written with +08:00, in whole microseconds: the finest that every database keeps.</summary>
    public static DateTimeOffset Now(TimeProvider clock)
    {
        var now = clock.GetUtcNow().ToOffset(Offset);
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
