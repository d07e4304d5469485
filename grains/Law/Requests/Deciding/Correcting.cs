using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>更正办理结果: while the year of the closing is not sealed; the day of closing stays.</summary>
/// <remarks>惯例：条例未规定. A reply revised after a review is no correction: the original row stands (DM10).</remarks>
[Rule("DM10", "DM11")]
internal static class Correcting
{
    public static Outcome Correct(Request request, RequestCommand.CorrectClosing command, LegalContext context)
    {
        var (closing, disposition) = (request.Closing!, command.Disposition!.Value);
        var on = command.On ?? context.Today;
        if (Days.Check(on, closing.On, "办结之日", context.Today) is { } refusal)
            return refusal;
        if (context.SealedYears.Contains(closing.On.Year))
            return Refusal.Of(RefusalCodes.YearSealed, $"{closing.On.Year}年度已封账，须先说明理由重新开账，再更正办理结果。");
        if (disposition == closing.Disposition)
            return Refusal.Of(RefusalCodes.SameDisposition, "更正后的办理结果与原来相同。");
        return CheckNew(request, disposition, command.Facts ?? closing.Facts, context) is { } missing
            ? missing
            : Outcome.Happened(new RequestEvent.ClosingCorrected { Disposition = disposition, Reason = command.Reason!, Facts = command.Facts }, on);
    }

    // What the law ties to the timeline must be there; the facts of the letter that went out are not asked for a second time.
    private static Refusal? CheckNew(Request request, Disposition disposition, ReplyFacts facts, LegalContext context)
    {
        if (disposition is Disposition.SupplementNotProvided or Disposition.FeeNotPaid)
            return Replying.CheckIsReply(disposition);
        var asOpen = request with { Closing = null };
        var onFile = disposition is Disposition.ThirdPartyRights or Disposition.UnclearAfterSupplement or Disposition.ExcessiveRequests or Disposition.RepeatedRequest;
        var missing = onFile ? Preconditions.Missing(asOpen, disposition, facts, request.Closing!.On, context) : [];
        return missing.IsEmpty ? null : Replying.MissingFor(disposition, missing);
    }
}
