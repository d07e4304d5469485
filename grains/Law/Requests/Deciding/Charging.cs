using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Fees;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>信息处理费: notice, payment, abandonment.</summary>
/// <remarks>条例第四十二条，信息处理费管理办法第三条至第六条</remarks>
[Rule("C10", "R42", "F2", "F3", "F8", "F9", "F13")]
internal static class Charging
{
    private static readonly Citation Article = Cite.FeeMeasures(6);

    public static Refusal? CanIssue(Request request) => Guards.Received(request) ?? (request.Fee is { } fee
        ? Refusal.Of(RefusalCodes.FeeNoticedAlready, $"已于{fee.SentOn:yyyy-MM-dd}发出收费通知；同一申请只能选择一种标准收费一次。", Cite.FeeMeasures(3))
        : null);

    public static Outcome Issue(Request request, RequestCommand.IssueFeeNotice command, LegalContext context)
    {
        var on = command.On ?? context.Today;
        if (Days.CheckInRun(on, request, context.Today) is { } refusal)
            return refusal;
        if (FeeSchedule.InForceOn(on) is not { } schedule)
            return Refusal.Of(RefusalCodes.FeeNotInForce, "信息处理费管理办法自2021年1月1日起施行，此前不得收取。", Article);
        return command.Basis == FeeBasis.PerPage ? PerPage(command, schedule, on) : PerItem(request, command, schedule, on);
    }

    private static Outcome PerPage(RequestCommand.IssueFeeNotice command, FeeSchedule schedule, DateOnly on)
    {
        decimal expected = schedule.PerPage(command.Pages!.Value).Yuan;
        if (expected == 0)
            return Free($"{command.Pages}页按量计收");
        return command.Amount == expected
            ? Outcome.Happened(new RequestEvent.FeeNoticeIssued { Basis = FeeBasis.PerPage, Pages = command.Pages, Amount = expected }, on)
            : Mismatch(command.Amount!.Value, expected, $"{command.Pages}页按量计收");
    }

    private static Outcome PerItem(Request request, RequestCommand.IssueFeeNotice command, FeeSchedule schedule, DateOnly on)
    {
        var (rank, units) = (command.FirstRank ?? request.MonthlyRank ?? 1, command.Items ?? 1);
        decimal expected = schedule.PerItems(rank, units).Yuan;
        if (expected == 0)
            return Free($"本月第{rank}件起共{units}件按件计收");
        return command.Amount == expected
            ? Outcome.Happened(new RequestEvent.FeeNoticeIssued { Basis = FeeBasis.PerItem, Items = units, FirstRank = rank, Amount = expected }, on)
            : Mismatch(command.Amount!.Value, expected, $"本月第{rank}件起共{units}件按件计收");
    }

    // A notice of nothing would stop the reply period and could never be paid.
    private static Refusal Free(string basis) =>
        Refusal.Of(RefusalCodes.FeeAmountMismatch, $"{basis}属于免费范围，不收取信息处理费，不能发出收费通知。", Cite.FeeMeasures(3));

    private static Refusal Mismatch(decimal amount, decimal expected, string basis) =>
        Refusal.Of(RefusalCodes.FeeAmountMismatch, $"{basis}应为{expected:0}元，所填为{amount:0.##}元。", Cite.FeeMeasures(3)) with
        {
            Errors = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("amount", $"应为{expected:0}元"),
        };

    public static Refusal? CanPay(Request request) => Guards.Open(request) ?? request.Fee switch
    {
        null => Refusal.Of(RefusalCodes.NoFeeNotice, "未发出收费通知。", Article),
        { PaidOn: { } day } => Refusal.Of(RefusalCodes.FeePaidAlready, $"费用已于{day:yyyy-MM-dd}缴清。", Article),
        _ => null,
    };

    public static Outcome Pay(Request request, RequestCommand.RecordPayment command, LegalContext context)
    {
        var on = command.On ?? context.Today;
        if (Days.Check(on, request.Fee!.SentOn, "收费通知发出之日", context.Today) is { } refusal)
            return refusal;
        if (FeePaymentClock.Due(request.Fee, context.Calendar) is { } term && on > term.Due && string.IsNullOrWhiteSpace(command.Decision))
            return Refusal.Of(RefusalCodes.PreconditionMissing, $"缴费期限已于{term.Due:yyyy-MM-dd}届满；接受逾期缴费须记录决定（decision）。", Article) with { Missing = ["接受逾期缴费的决定（decision）"] };
        return Outcome.Happened(new RequestEvent.PaymentRecorded { Amount = command.Amount!.Value, Decision = command.Decision }, on);
    }

    public static Refusal? CanLapse(Request request) => CanPay(request) ?? (request.Fee is { DeliveredOn: null }
        ? Refusal.Of(RefusalCodes.PeriodNotOver, "没有收费通知书的送达凭证，缴费期限未起算，不能按逾期不缴费处理。", Article)
        : null);

    /// <summary>Only after a notice within the reply period; dated by law: the day after the last day.</summary>
    [Rule("O-2", "G9")]
    public static Outcome Lapse(Request request, RequestCommand.LapseFee command, LegalContext context)
    {
        if (!WasNoticedInTime(request, context))
            return Refusal.Of(RefusalCodes.PreconditionMissing, "收费通知是在答复期限届满后发出的，不能按逾期不缴费处理，仍应答复。", Article) with { Missing = ["答复期限内发出的收费通知"] };
        var last = FeePaymentClock.Due(request.Fee!, context.Calendar)!.Due;
        return Lapsing.Decide(request, command.On, last, context, Article, new RequestEvent.FeeLapsed { LastDay = last });
    }

    /// <summary>Whether the fee notice went out while the reply period it superseded was running.</summary>
    public static bool WasNoticedInTime(Request request, LegalContext context) =>
        !request.ReplyRuns.Any(run => run.SupersededOn == request.Fee!.SentOn && ReplyClock.Of(request, run, context).DueOn < run.SupersededOn);
}
