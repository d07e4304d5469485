namespace Jinping.Workflow.Law.Clocks;

/// <summary>Terms that run against others than the organ: applicant, third party, co-maker.</summary>
internal static class Terms
{
    /// <summary>How such a term stands.</summary>
    /// <param name="dueOn">Its last day; null when it has not begun (no proof of receipt) or has no length.</param>
    /// <param name="doneOn">The day the act was done; null when it was not.</param>
    /// <param name="endedOn">The day the case ended without the act; null while it is open.</param>
    /// <param name="today">The day of the question.</param>
    public static ClockState StateOf(DateOnly? dueOn, DateOnly? doneOn, DateOnly? endedOn, DateOnly today) => (dueOn, doneOn) switch
    {
        (null, { }) => ClockState.Met,
        ({ } due, { } done) => done <= due ? ClockState.Met : ClockState.Breached,
        (null, null) => endedOn is null ? ClockState.Idle : ClockState.Superseded,
        ({ } due, null) when endedOn is { } end => end > due ? ClockState.Lapsed : ClockState.Superseded,
        ({ } due, null) => today <= due ? ClockState.Running : ClockState.Lapsed,
    };
}
