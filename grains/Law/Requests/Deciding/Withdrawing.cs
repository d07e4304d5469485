using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>撤回申请: the applicant's recorded statement before the reply. The Regulation has no procedure for it (惯例：条例未规定).</summary>
[Rule("DM6", "RN6")]
internal static class Withdrawing
{
    public static Outcome Withdraw(Request request, RequestCommand.Withdraw command, LegalContext context)
    {
        var on = command.On ?? context.Today;
        return Days.Check(on, request.LatestEventOn, "办理过程中已记录的最近一项", context.Today) is { } refusal
            ? refusal
            : Outcome.Happened(new RequestEvent.Withdrawn { Reason = command.Reason }, on);
    }
}
