using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>确认收到、分派、转办、备注.</summary>
/// <remarks>条例第三十一条</remarks>
internal static class Receiving
{
    public static Refusal? CanConfirm(Request request) => Guards.Open(request) ?? (request.ReceivedOn is null
        ? null
        : Refusal.Of(RefusalCodes.AlreadyConfirmed, $"收到申请之日已确定为{request.ReceivedOn:yyyy-MM-dd}。", Cite.Regulation(31)));

    [Rule("C1", "R31")]
    public static Outcome Confirm(Request request, RequestCommand.ConfirmReceipt command, LegalContext context)
    {
        var on = command.On ?? context.Today;
        if ((Days.Check(on, request.Origin.ArrivedOn, "到达日期", context.Today) ?? Registering.CheckInForce(on)) is { } refusal)
            return refusal;
        return Outcome.Happened(new RequestEvent.ReceiptConfirmed { Means = command.Means!, Result = command.Result, MonthlyRank = context.MonthlyRank }, on);
    }

    public static Outcome Assign(Request request, RequestCommand.Assign command, LegalContext context) =>
        Any(request, command, context, new RequestEvent.Assigned { Officer = command.Officer! });

    /// <summary>The work moves; the organ that received the request still answers for it, and it still counts there.</summary>
    [Rule("DM8")]
    public static Outcome Transfer(Request request, RequestCommand.Transfer command, LegalContext context) =>
        command.Department == request.HandlingDepartment
            ? Refusal.Of(RefusalCodes.NothingToChange, "该申请已由这个部门办理。")
            : Any(request, command, context, new RequestEvent.HandedOver { Department = command.Department!, Officer = command.Officer, Reason = command.Reason! });

    public static Outcome Note(Request request, RequestCommand.Note command, LegalContext context) =>
        Any(request, command, context, new RequestEvent.Noted { Text = command.Text! });

    private static Outcome Any(Request request, RequestCommand command, LegalContext context, RequestEvent happened)
    {
        var on = command.On ?? context.Today;
        return Days.Check(on, request.Origin.ArrivedOn, "到达日期", context.Today) is { } refusal ? refusal : Outcome.Happened(happened, on);
    }
}
