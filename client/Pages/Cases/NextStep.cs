using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.File;

namespace Jinping.Workflow.Client.Pages.Cases;

/// <summary>下一步: which of the steps that may be taken the case waits for. The law asks for none of them; a newcomer does.</summary>
internal static class NextStep
{
    /// <summary>The type of the step; null where several are as near.</summary>
    public static string? Of(Request request) => request switch
    {
        { IsClosed: true } => null,
        { ReceivedOn: null } => "confirmReceipt",
        { AwaitsAcceptance: true } => "accept",
        { Officer: null } => "assign",
        { Draft.State: DraftState.Waiting } => "approveReply",
        { Draft.State: DraftState.Approved } => "issueReply",
        { Status: RequestStatus.AwaitingSupplement } => "receiveSupplement",
        { Status: RequestStatus.AwaitingPayment } => "recordPayment",
        _ => null,
    };
}
