using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>行政复议、行政诉讼 against the organ's handling, as table 四 counts them. Silence may be challenged too, so an open case can have one.</summary>
/// <remarks>条例第五十一条</remarks>
[Rule("R51")]
internal static class Reviewing
{
    private static readonly Citation Article = Cite.Regulation(51);

    public static Refusal? CanFile(Request request)
    {
        if (request.ReceivedOn is null)
            return Refusal.Of(RefusalCodes.NotConfirmed, "收到申请之日尚未确认。", Cite.Regulation(31));
        return Enum.GetValues<ReviewKind>().All(kind => IsPending(request, kind)) ? Pending() : null;
    }

    public static Outcome File(Request request, RequestCommand.FileReview command, LegalContext context)
    {
        var (on, kind) = (command.On ?? context.Today, command.Kind!.Value);
        if (Days.Check(on, request.ReceivedOn!.Value, "收到申请之日", context.Today) is { } refusal)
            return refusal;
        if (IsPending(request, kind))
            return Pending();
        if (kind == ReviewKind.LitigationAfterReconsideration && !request.Reviews.Exists(r => r.Kind == ReviewKind.Reconsideration && r.FiledOn <= on))
            return Refusal.Of(RefusalCodes.NoReconsideration, "未记录行政复议，不属于复议后起诉；请先记录行政复议，或者选择未经复议直接起诉。", Article);
        return Outcome.Happened(new RequestEvent.ReviewFiled { Kind = kind, Body = command.Body }, on);
    }

    private static bool IsPending(Request request, ReviewKind kind) => request.Reviews.Exists(r => r.Kind == kind && r.ConcludedOn is null);

    private static Refusal Pending() => Refusal.Of(RefusalCodes.ReviewPending, "同类行政复议或者行政诉讼尚未审结。", Article);

    public static Refusal? CanConclude(Request request) => request.Reviews.Exists(r => r.ConcludedOn is null)
        ? null
        : Refusal.Of(RefusalCodes.NoReview, "没有尚未审结的行政复议或者行政诉讼。", Article);

    public static Outcome Conclude(Request request, RequestCommand.ConcludeReview command, LegalContext context)
    {
        if (request.Reviews.Find(r => r.Kind == command.Kind && r.ConcludedOn is null) is not { } pending)
            return Refusal.Of(RefusalCodes.NoReview, "没有尚未审结的该类行政复议或者行政诉讼。", Article);
        var on = command.On ?? context.Today;
        return Days.Check(on, pending.FiledOn, "提起之日", context.Today) is { } refusal
            ? refusal
            : Outcome.Happened(new RequestEvent.ReviewConcluded { Kind = pending.Kind, Result = command.Result!.Value }, on);
    }
}
