using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Client.Pages.Cases;

/// <summary>期限怎么来的, in a sentence or two.</summary>
internal static class DueInWords
{
    /// <summary>Why the case's reply is due when it is; what is waited for where none counts.</summary>
    public static string Of(RequestView view) => view.ClosedOn is { } closedOn ? $"已于{closedOn.Chinese()}办结。" : OfOpen(view);

    private static string OfOpen(RequestView view)
    {
        if (view.Clocks.LastOrDefault(clock => clock.Kind == ClockKind.Reply && clock.State is not (ClockState.Superseded or ClockState.Idle)) is not { StartedOn: { } from } clock)
            return Waiting(view);
        if (clock.DueOn is null)
            return $"正在征求意见，期限中止{(clock.EarliestDueOn is { } earliest ? $"；最早{earliest.Chinese()}届满" : "")}。";
        var extension = clock.Allowance is { } allowance && allowance > ReplyClock.Allowance ? $"，含延长{allowance - ReplyClock.Allowance}个工作日（条例第三十三条第二款）" : "";
        var delayed = view.Timeline.Select(entry => entry.Event).OfType<RequestEvent.Delayed>().LastOrDefault() is { } delay && delay.Until == clock.DueOn;
        if (delayed)
            return $"依条例第三十五条确定延迟至{clock.DueOn.Value.Chinese()}答复。";
        return $"{from.Chinese()}{Cause(view, from)}，自次日起{clock.Allowance}个工作日{extension}{Excluded(clock)}，{clock.DueOn.Value.Chinese()}届满{(clock.IsProvisional ? "（放假通知未公布，暂定）" : "")}。";
    }

    private static string Cause(RequestView view, DateOnly from) => view.Timeline.Where(entry => entry.On == from).Select(entry => entry.Event).LastOrDefault(happened => happened is RequestEvent.SupplementReceived or RequestEvent.PaymentRecorded) switch
    {
        RequestEvent.SupplementReceived => "收到补正材料",
        RequestEvent.PaymentRecorded => "收到缴费",
        _ => "收到申请",
    };

    private static string Excluded(Clock clock) => clock.Excluded.IsDefaultOrEmpty
        ? ""
        : "，扣除" + string.Join("、", clock.Excluded.Where(span => span.From <= span.To).Select(span => $"{span.From:M月d日}至{span.To:M月d日}（{span.Reason}）"));

    private static string Waiting(RequestView view) => view.Status switch
    {
        Law.Requests.RequestStatus.AwaitingConfirmation => "尚未与申请人确认收到，期限未起算（条例第三十一条）。",
        Law.Requests.RequestStatus.AwaitingSupplement => "已告知补正，收到补正材料后重新计算答复期限（条例第三十条）。",
        Law.Requests.RequestStatus.AwaitingPayment => "已通知缴费，缴清后重新计算答复期限（信息处理费管理办法第六条）。",
        _ => "目前没有计算中的答复期限。",
    };
}
