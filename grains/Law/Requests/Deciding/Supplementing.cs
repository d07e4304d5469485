using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>补正: one notice, one supplement, or abandonment.</summary>
/// <remarks>条例第三十条</remarks>
[Rule("R30", "C2", "C3")]
internal static class Supplementing
{
    private static readonly Citation Article = Cite.Regulation(30);

    public static Refusal? CanRequest(Request request) => Guards.Received(request) ?? (request.Supplement is { } given
        ? Refusal.Of(RefusalCodes.SupplementOnlyOnce, $"补正应当一次性告知，已于{given.SentOn:yyyy-MM-dd}告知过；补正后仍不明确的，可以按“补正后申请内容仍不明确”答复。", Article)
        : null);

    public static Outcome Request(Request request, RequestCommand.RequestSupplement command, LegalContext context)
    {
        var on = command.On ?? context.Today;
        if (Days.CheckInRun(on, request, context.Today) is { } refusal)
            return refusal;
        var period = command.PeriodWorkingDays ?? context.Conventions.SupplementPeriod;
        if (period < context.Conventions.ShortestSupplementPeriod || period > context.Conventions.LongestSupplementPeriod)
            return Refusal.Malformed("periodWorkingDays", $"补正期限应在{context.Conventions.ShortestSupplementPeriod}至{context.Conventions.LongestSupplementPeriod}个工作日之间");
        return Outcome.Happened(new RequestEvent.SupplementRequested { Items = command.Items!, PeriodWorkingDays = period }, on);
    }

    public static Refusal? CanReceive(Request request) => Guards.Open(request) ?? request.Supplement switch
    {
        null => Refusal.Of(RefusalCodes.NoSupplementNotice, "未曾告知补正，没有可以收取的补正材料。", Article),
        { SupplementedOn: { } day } => Refusal.Of(RefusalCodes.SupplementReceivedAlready, $"已于{day:yyyy-MM-dd}收到补正材料；其他来件请以备注记录。", Article),
        _ => null,
    };

    public static Outcome Receive(Request request, RequestCommand.ReceiveSupplement command, LegalContext context)
    {
        var on = command.On ?? context.Today;
        return Days.Check(on, request.Supplement!.SentOn, "补正告知发出之日", context.Today) is { } refusal
            ? refusal
            : Outcome.Happened(new RequestEvent.SupplementReceived { StillUnclear = command.StillUnclear ?? false }, on);
    }

    public static Refusal? CanLapse(Request request) => Guards.Open(request) ?? request.Supplement switch
    {
        null => Refusal.Of(RefusalCodes.NoSupplementNotice, "未曾告知补正，不能按逾期不补正处理。", Article),
        { SupplementedOn: not null } => Refusal.Of(RefusalCodes.SupplementReceivedAlready, "已收到补正材料，不能按逾期不补正处理。", Article),
        { DeliveredOn: null } => Refusal.Of(RefusalCodes.PeriodNotOver, "没有补正告知书的送达凭证，补正期限未起算，不能按逾期不补正处理。", Article),
        _ => null,
    };

    /// <summary>Dated by law: the day after the last day, whenever it is recorded.</summary>
    [Rule("O-1", "G9")]
    public static Outcome Lapse(Request request, RequestCommand.LapseSupplement command, LegalContext context)
    {
        var last = SupplementPeriodClock.Due(request.Supplement!, context.Calendar)!.Due;
        return Lapsing.Decide(request, command.On, last, context, Article, new RequestEvent.SupplementLapsed { LastDay = last });
    }
}
