using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>C5、C6 答复期限: the time the organ has to answer a request.</summary>
/// <remarks>条例第三十三条第二款、第三款；延长：同款；延迟：第三十五条</remarks>
[Rule("C5", "C6", "R33.2", "RN5")]
public static class ReplyClock
{
    /// <summary>Length, in working days (工作日).</summary>
    public const int Allowance = 20;

    /// <summary>Most that an extension may add, in working days.</summary>
    public const int LongestExtension = 20;

    private static readonly string Article = Cite.Regulation(33, 2).Text;

    /// <summary>The last day on which an answer is in time, with its derivation; extension and exclusions add up.</summary>
    /// <param name="run">The computation in question.</param>
    /// <param name="excluded">Days spent on consultations: a union, never a sum.</param>
    /// <param name="calendar">Holidays and make-up days in force.</param>
    public static Derivation Due(ReplyRun run, DaySet excluded, WorkCalendar calendar) =>
        calendar.AddWorkingDays(run.StartedOn, Allowance + run.Extension, excluded);

    /// <summary>All computations of a case, the last one in force.</summary>
    public static IEnumerable<Clock> Of(Request request, LegalContext context) =>
        request.ReplyRuns.Select(run => Of(request, run, context));

    /// <summary>One computation as it stands on the context's day.</summary>
    public static Clock Of(Request request, ReplyRun run, LegalContext context)
    {
        var time = Exclusions.Of(request, run, context);
        var derivation = Due(run, DaySet.Of(time.Spans), context.Calendar);
        var clock = Started(run, time, derivation);
        if (run.SupersededOn is not null)
            return clock with { State = ClockState.Superseded };
        if (request.Closing is { } closing)
            return clock with { MetOn = closing.On, State = closing.On <= clock.DueOn ? ClockState.Met : ClockState.Breached };
        if (!time.Pending.IsEmpty && run.DelayedUntil is null)
            return Suspended(clock, run, time, context.Calendar);
        return clock with { State = context.Today <= clock.DueOn ? ClockState.Running : ClockState.Breached };
    }

    private static Clock Started(ReplyRun run, ExcludedTime time, Derivation derivation)
    {
        var clock = new Clock
        {
            Kind = ClockKind.Reply,
            State = ClockState.Running,
            StartedOn = run.StartedOn,
            Allowance = Allowance + run.Extension,
            Article = Article,
            Excluded = DaySet.Of(time.Spans).Spans,
        }.CountedBy(derivation);
        return run.DelayedUntil is { } until ? clock with { DueOn = until, Article = Cite.Regulation(35).Text } : clock;
    }

    // While a consultation is open the due date is unknown (clocks.md §4.5).
    private static Clock Suspended(Clock clock, ReplyRun run, ExcludedTime time, WorkCalendar calendar) => clock with
    {
        State = ClockState.Suspended,
        DueOn = null,
        EarliestDueOn = clock.DueOn,
        LatestDueOn = Exclusions.AtLongest(time, calendar) is { } spans ? Due(run, DaySet.Of(spans), calendar).Due : null,
    };
}
