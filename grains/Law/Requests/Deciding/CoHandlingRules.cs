using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>会办: other departments contribute parts, each by its own day, to the one answer of the organ that received the request.</summary>
/// <remarks>惯例：条例未规定</remarks>
[Rule("DM8")]
internal static class CoHandlingRules
{
    public static Outcome Invite(Request request, RequestCommand.InviteCoHandler command, LegalContext context)
    {
        var (on, dueOn) = (command.On ?? context.Today, command.DueOn!.Value);
        if (Days.Check(on, request.Origin.ArrivedOn, "到达日期", context.Today) is { } refusal)
            return refusal;
        if (command.Department == request.HandlingDepartment)
            return Refusal.Of(RefusalCodes.NothingToChange, "该申请由这个部门承办，不必邀请它会办。");
        if (request.CoHandlings.Exists(part => part.Department == command.Department && part.AnsweredOn is null))
            return Refusal.Of(RefusalCodes.InvitedAlready, "已邀请这个部门会办，其意见尚未提出；请先等其提出意见。");
        return Days.CheckTerm("dueOn", "会办期限", on, dueOn) is { } unfit
            ? unfit
            : Outcome.Happened(new RequestEvent.CoHandlerInvited { Department = command.Department!, Part = command.Part!, DueOn = dueOn }, on);
    }

    public static Refusal? CanAnswer(Request request) => Guards.Open(request) ?? (request.CoHandlings.Exists(part => part.AnsweredOn is null) ? null : NotInvited());

    public static Outcome Answer(Request request, RequestCommand.AnswerAsCoHandler command, LegalContext context)
    {
        if (request.CoHandlings.Find(part => part.Department == command.Department && part.AnsweredOn is null) is not { } invited)
            return NotInvited();
        var on = command.On ?? context.Today;
        return Days.Check(on, invited.InvitedOn, "邀请会办之日", context.Today) is { } refusal
            ? refusal
            : Outcome.Happened(new RequestEvent.CoHandlerAnswered { Department = invited.Department, Text = command.Text! }, on);
    }

    private static Refusal NotInvited() => Refusal.Of(RefusalCodes.NotInvited, "未邀请该部门会办，或者其意见已经记录。");
}
