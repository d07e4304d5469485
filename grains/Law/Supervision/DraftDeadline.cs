using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Supervision;

/// <summary>内部拟稿期限: the day by which a draft should be there, so that review and signing still fit into the reply period.</summary>
/// <remarks>
/// 惯例：条例未规定; the day is a setting. It keeps the same distance to the end of the reply period when that is extended, delayed or interrupted,
/// and is no breach when missed: only the statutory terms are.
/// </remarks>
public sealed record DraftDeadline
{
    /// <summary>The last day, inclusive; null while the reply period is suspended.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The day of the first draft within this computation of the reply period; null while there is none.</summary>
    public DateOnly? DraftedOn { get; init; }

    /// <summary>How it stands.</summary>
    public required ClockState State { get; init; }

    /// <summary>The deadline of an open case; null while no reply period counts, and once the case is closed.</summary>
    public static DraftDeadline? Of(Request request, LegalContext context)
    {
        if (request.IsClosed || request.CurrentRun is not { } run)
            return null;
        var reply = ReplyClock.Of(request, run, context);
        var draftedOn = FirstDraft(request, run);
        if (reply.DueOn is not { } replyDue)
            return new DraftDeadline { State = ClockState.Suspended, DraftedOn = draftedOn };
        var dueOn = Before(replyDue, context);
        var isLate = (draftedOn ?? context.Today) > dueOn;
        return new DraftDeadline { DueOn = dueOn, DraftedOn = draftedOn, State = isLate ? ClockState.Breached : draftedOn is null ? ClockState.Running : ClockState.Met };
    }

    // The working days reserved for review and signing, counted back from the end of the reply period.
    private static DateOnly Before(DateOnly replyDue, LegalContext context)
    {
        var day = replyDue;
        for (var left = ReplyClock.Allowance - context.Conventions.DraftPeriod; left > 0; left--)
            day = context.Calendar.LastWorkingDayOnOrBefore(day.AddDays(-1));
        return day;
    }

    private static DateOnly? FirstDraft(Request request, ReplyRun run) =>
        request.Timeline.Find(entry => entry.Event is RequestEvent.ReplyDrafted && entry.On >= run.StartedOn)?.On;
}
