using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>拟稿、签发、答复.</summary>
/// <remarks>条例第三十三条第一款、第三十六条、第四十五条</remarks>
[Rule("R36", "R45")]
internal static class Replying
{
    public static Outcome Draft(Request request, RequestCommand.DraftReply command, LegalContext context)
    {
        var on = command.On ?? context.Today;
        if (Days.Check(on, request.ReceivedOn!.Value, "收到申请之日", context.Today) is { } refusal)
            return refusal;
        return CheckIsReply(command.Disposition!.Value) is { } other
            ? other
            : Outcome.Happened(new RequestEvent.ReplyDrafted { Disposition = command.Disposition.Value, Facts = command.Facts ?? ReplyFacts.None }, on);
    }

    public static Refusal? CanJudgeDraft(Request request) => Guards.Open(request) ?? (request.Draft is { State: DraftState.Waiting }
        ? null
        : Refusal.Of(RefusalCodes.NoDraft, "没有待审核的拟稿。"));

    public static Outcome Approve(Request request, RequestCommand.ApproveReply command, LegalContext context) =>
        Judge(request, command, context, new RequestEvent.ReplyApproved { Comment = command.Comment });

    public static Outcome Return(Request request, RequestCommand.ReturnReply command, LegalContext context) =>
        Judge(request, command, context, new RequestEvent.ReplyReturned { Comment = command.Comment! });

    /// <summary>Late is recorded and flagged, never blocked; missing preconditions are listed all at once.</summary>
    [Rule("DM1", "DM5", "DM7", "DM13", "G6")]
    public static Outcome Issue(Request request, RequestCommand.IssueReply command, LegalContext context)
    {
        var (on, disposition, facts) = (command.On ?? context.Today, command.Disposition!.Value, command.Facts ?? ReplyFacts.None);
        if (Days.Check(on, request.LatestEventOn, "办理过程中已记录的最近一项", context.Today) is { } refusal)
            return refusal;
        if (CheckIsReply(disposition) is { } other)
            return other;
        if (Preconditions.Missing(request, disposition, facts, on, context) is { IsEmpty: false } missing)
            return MissingFor(disposition, missing);
        return Outcome.Happened(new RequestEvent.ReplyIssued { Disposition = disposition, DocumentNumber = command.DocumentNumber, DeliveredBy = command.DeliveredBy!.Value, Facts = facts, Lateness = Urging.LatenessOf(request, command, on, context) }, on);
    }

    /// <summary>The refusal that lists what an outcome still lacks.</summary>
    public static Refusal MissingFor(Disposition disposition, System.Collections.Immutable.ImmutableArray<string> missing)
    {
        var rule = DispositionRules.Of(disposition);
        var article = rule.Articles.IsEmpty ? (Citation?)null : rule.Articles[0];
        return Refusal.Of(RefusalCodes.PreconditionMissing, $"以“{rule.Title}”答复还缺：{string.Join("；", missing)}。", article) with { Missing = missing };
    }

    private static Outcome Judge(Request request, RequestCommand command, LegalContext context, RequestEvent judged)
    {
        var on = command.On ?? context.Today;
        return Days.Check(on, request.ReceivedOn!.Value, "收到申请之日", context.Today) is { } refusal ? refusal : Outcome.Happened(judged, on);
    }

    /// <summary>Lapses and withdrawals are not replies: each has its command.</summary>
    public static Refusal? CheckIsReply(Disposition disposition) => disposition switch
    {
        Disposition.SupplementNotProvided => Refusal.Of(RefusalCodes.NotAReply, "逾期不补正不以答复作出，请使用 lapseSupplement。", Cite.Regulation(30)),
        Disposition.FeeNotPaid => Refusal.Of(RefusalCodes.NotAReply, "逾期不缴费不以答复作出，请使用 lapseFee。", Cite.FeeMeasures(6)),
        Disposition.Withdrawn => Refusal.Of(RefusalCodes.NotAReply, "撤回申请不以答复作出，请使用 withdraw。"),
        _ => null,
    };
}
