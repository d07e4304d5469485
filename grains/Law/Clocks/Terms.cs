using Jinping.Workflow.Law.Calendar;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>Terms that run against others than the organ: applicant, third party, co-maker.</summary>
internal static class Terms
{
    // A year and more; letters name no later day.
    private const int MostLonger = 400;

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

    /// <summary>A term of working days that does not end before a day the person was told of in a letter.</summary>
    /// <param name="stated">The last day the letter names; null for none.</param>
    /// <param name="from">The day the term runs from; not itself counted.</param>
    /// <param name="workingDays">Its length.</param>
    /// <param name="calendar">Holidays and make-up days in force.</param>
    public static Derivation NotBefore(DateOnly? stated, DateOnly from, int workingDays, WorkCalendar calendar)
    {
        var term = calendar.AddWorkingDays(from, workingDays);
        for (var longer = workingDays + 1; stated > term.Due && longer <= workingDays + MostLonger; longer++)
            term = calendar.AddWorkingDays(from, longer);
        return term;
    }
}
