using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>延长答复期限.</summary>
/// <remarks>条例第三十三条第二款: consent of the head of the disclosure office, and the applicant told, before the period ends.</remarks>
[Rule("C6", "R33.2", "RN3")]
public static class Extending
{
    private static readonly Citation Article = Cite.Regulation(33, 2);

    internal static Refusal? CanExtend(Request request) => Guards.Received(request) ?? request.CurrentRun switch
    {
        null => Refusal.Of(RefusalCodes.ReplyClockNotRunning, "答复期限未在计算中（正在等待补正或者缴费），无须延长。", Article),
        { Extension: > 0 } => Refusal.Of(RefusalCodes.ExtensionOnlyOnce, "本次答复期限已延长过一次。", Article),
        { DelayedUntil: not null } => Refusal.Of(RefusalCodes.ReplyClockNotRunning, "已按条例第三十五条确定延迟答复期限，不再延长。", Cite.Regulation(35)),
        _ => null,
    };

    internal static Outcome Extend(Request request, RequestCommand.Extend command, LegalContext context)
    {
        var on = command.On ?? context.Today;
        if (Days.CheckInRun(on, request, context.Today) is { } refusal)
            return refusal;
        if (Missing(command) is { IsEmpty: false } missing)
            return Refusal.Of(RefusalCodes.PreconditionMissing, $"延长答复期限还缺：{string.Join("；", missing)}。", Article) with { Missing = missing };
        if (IsOver(request, on, context) is { } due)
            return Refusal.Of(RefusalCodes.ReplyPeriodOver, $"答复期限已于{due:yyyy-MM-dd}届满，须在届满前决定延长并告知申请人。", Article);
        return Outcome.Happened(new RequestEvent.Extended { WorkingDays = command.WorkingDays!.Value, ApprovedBy = command.ApprovedBy!, Reason = command.Reason! }, on);
    }

    /// <summary>The due date when the reply period was over on <paramref name="on"/>, as things stood that day; null when it was not.</summary>
    public static DateOnly? IsOver(Request request, DateOnly on, LegalContext context)
    {
        var clock = CaseClocks.Reply(request.AsOf(on), context with { Today = on });
        return clock is { DueOn: { } due } && on > due ? due : null;
    }

    private static System.Collections.Immutable.ImmutableArray<string> Missing(RequestCommand.Extend command) =>
    [
        .. string.IsNullOrWhiteSpace(command.ApprovedBy) ? ["政府信息公开工作机构负责人的同意（approvedBy）"] : Array.Empty<string>(),
        .. string.IsNullOrWhiteSpace(command.Reason) ? ["延长的理由（reason）"] : Array.Empty<string>(),
    ];
}
