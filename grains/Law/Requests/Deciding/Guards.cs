using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>Conditions that several commands share.</summary>
internal static class Guards
{
    public static Refusal? Open(Request request) => request.IsClosed
        ? Refusal.Of(RefusalCodes.CaseClosed, $"该申请已于{request.Closing!.On:yyyy-MM-dd}办结，此操作不再适用。")
        : null;

    public static Refusal? Closed(Request request) => request.IsClosed
        ? null
        : Refusal.Of(RefusalCodes.CaseNotClosed, "该申请尚未办结。");

    /// <summary>Open, and its day of receipt known: no statutory clock runs before (条例第三十一条).</summary>
    public static Refusal? Received(Request request) => Open(request) ?? (request.ReceivedOn is null
        ? Refusal.Of(RefusalCodes.NotConfirmed, "收到申请之日尚未经双方确认，期限未起算；请先确认收到（confirmReceipt）。", Cite.Regulation(31))
        : null);
}
