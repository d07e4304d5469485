using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>大量、反复申请: asking for reasons, and a later date when they are reasonable.</summary>
/// <remarks>条例第三十五条</remarks>
[Rule("C9", "R35", "RN2", "RN4")]
internal static class Reasoning
{
    private static readonly Citation Article = Cite.Regulation(35);

    public static Refusal? CanAsk(Request request) => Guards.Received(request) ?? (request.Reasons is { } asked
        ? Refusal.Of(RefusalCodes.ReasonsAskedAlready, $"已于{asked.AskedOn:yyyy-MM-dd}要求申请人说明理由。", Article)
        : null);

    public static Outcome Ask(Request request, RequestCommand.AskReason command, LegalContext context)
    {
        var on = command.On ?? context.Today;
        return Days.Check(on, request.ReceivedOn!.Value, "收到申请之日", context.Today) is { } refusal
            ? refusal
            : Outcome.Happened(new RequestEvent.ReasonAsked { PeriodWorkingDays = command.PeriodWorkingDays ?? context.Conventions.ReasonsPeriod }, on);
    }

    public static Refusal? CanGive(Request request) => Guards.Open(request) ?? (request.Reasons is { GivenOn: null }
        ? null
        : Refusal.Of(RefusalCodes.NoReasonsRequest, "未要求申请人说明理由，或者理由已经记录。", Article));

    public static Outcome Give(Request request, RequestCommand.GiveReason command, LegalContext context)
    {
        var on = command.On ?? context.Today;
        return Days.Check(on, request.Reasons!.AskedOn, "要求说明理由之日", context.Today) is { } refusal
            ? refusal
            : Outcome.Happened(new RequestEvent.ReasonGiven { Accepted = command.Accepted!.Value, Reason = command.Reason }, on);
    }

    public static Refusal? CanDelay(Request request) => Guards.Received(request)
        ?? (request.CurrentRun is null ? Refusal.Of(RefusalCodes.ReplyClockNotRunning, "答复期限未在计算中（正在等待补正或者缴费）。", Article) : null)
        ?? (request.Reasons is not { Accepted: true } ? Refusal.Of(RefusalCodes.ReasonsNotAccepted, "只有申请理由合理但无法按期答复的，才可以确定延迟答复的合理期限。", Article) : null);

    public static Outcome Delay(Request request, RequestCommand.Delay command, LegalContext context)
    {
        var on = command.On ?? context.Today;
        if ((Days.Check(on, request.Reasons!.GivenOn!.Value, "申请人说明理由之日", context.Today) ?? Days.CheckInRun(on, request, context.Today)) is { } refusal)
            return refusal;
        if (request.CurrentRun!.Extension > 0 && command.AlsoExtended != true)
            return Refusal.Of(RefusalCodes.DelayWithExtension, "答复期限已按条例第三十三条延长；如确需再确定延迟答复期限，请明确说明（alsoExtended）。", Article);
        if (Extending.IsOver(request, on, context) is { } due)
            return Refusal.Of(RefusalCodes.ReplyPeriodOver, $"答复期限已于{due:yyyy-MM-dd}届满，须在届满前确定延迟答复期限并告知申请人。", Article);
        return CheckUntil(request, command.Until!.Value, on, context) is { } unfit
            ? unfit
            : Outcome.Happened(new RequestEvent.Delayed { Until = command.Until!.Value, Reason = command.Reason! }, on);
    }

    // 惯例：条例未规定 that the later date be a working day; an office cannot answer on a rest day, and no due date of ours falls on one.
    private static Refusal? CheckUntil(Request request, DateOnly until, DateOnly on, LegalContext context)
    {
        if (until.DayNumber - on.DayNumber > context.Conventions.LongestDelay)
            return Refusal.Of(RefusalCodes.DelayDateUnfit, $"{until:yyyy-MM-dd}过远，延迟答复的期限应当合理（{context.Conventions.LongestDelay}日以内）。", Article);
        if (!context.Calendar.IsWorkingDay(until))
            return Refusal.Of(RefusalCodes.DelayDateUnfit, $"{until:yyyy-MM-dd}不是工作日，可改为{context.Calendar.NextWorkingDayOnOrAfter(until):yyyy-MM-dd}。", Article);
        var clock = Clocks.CaseClocks.Reply(request.AsOf(on), context with { Today = on });
        return until <= on || until <= clock?.DueOn
            ? Refusal.Of(RefusalCodes.DelayDateUnfit, $"延迟答复日期应晚于现有的答复期限（{clock?.DueOn ?? on:yyyy-MM-dd}）。", Article)
            : null;
    }
}
