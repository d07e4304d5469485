namespace Jinping.Workflow.Silo.Jobs;

/// <summary>How long a mail waits for its next attempt, and how long at all.</summary>
internal static class MailWaits
{
    private static readonly int[] Minutes = [1, 2, 5, 10, 15, 30];

    /// <summary>After so long it is given up.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromDays(5);

    /// <summary>A letter's mail of which the case never heard is thrown away after this: whoever queued it was broken off, and asks again.</summary>
    public static TimeSpan Unclaimed { get; } = TimeSpan.FromHours(1);

    /// <summary>How long what ended stays.</summary>
    public static TimeSpan Kept { get; } = TimeSpan.FromDays(730);

    /// <summary>The wait after so many attempts, longer each time.</summary>
    public static TimeSpan After(int attempts) => TimeSpan.FromMinutes(Minutes[Math.Min(attempts, Minutes.Length - 1)]);
}
