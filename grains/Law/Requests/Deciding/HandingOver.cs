using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>签收、退回 of a case that was handed over. Late is recorded; whoever has the work, the organ that received the request answers for it.</summary>
/// <remarks>惯例：条例未规定</remarks>
[Rule("DM8")]
internal static class HandingOver
{
    public static Refusal? CanAnswer(Request request) => Guards.Open(request) ?? request.HandOver switch
    {
        null => Refusal.Of(RefusalCodes.NotHandedOver, "该申请没有待签收的转办，无须签收或者退回。"),
        { AcceptedOn: { } day } => Refusal.Of(RefusalCodes.NotHandedOver, $"该申请已于{day:yyyy-MM-dd}签收，不再签收或者退回；确需改由其他部门办理的，请转办。"),
        _ => null,
    };

    public static Outcome Accept(Request request, RequestCommand.Accept command, LegalContext context) =>
        OnItsDay(request.HandOver!, command, context, new RequestEvent.SignedFor());

    public static Outcome SendBack(Request request, RequestCommand.SendBack command, LegalContext context)
    {
        var to = command.ToDepartment ?? request.HandOver!.From;
        return to == request.HandlingDepartment
            ? Refusal.Of(RefusalCodes.NothingToChange, "该申请已在这个部门，不能退回给它自己。")
            : OnItsDay(request.HandOver!, command, context, new RequestEvent.SentBack { Department = to, Reason = command.Reason! });
    }

    private static Outcome OnItsDay(HandOver handOver, RequestCommand command, LegalContext context, RequestEvent happened)
    {
        var on = command.On ?? context.Today;
        return Days.Check(on, handOver.On, "转办日期", context.Today) is { } refusal ? refusal : Outcome.Happened(happened, on);
    }
}
