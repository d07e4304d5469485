using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Client.Access;

/// <summary>Which commands a role may send: whoever drafts does not review, and a closing is corrected by a supervisor only.</summary>
public static class CommandRights
{
    /// <summary>Whether a role may send a command to a case it sees.</summary>
    public static bool May(AccountRole role, RequestCommand command) => role switch
    {
        AccountRole.Supervisor or AccountRole.Administrator => true,
        AccountRole.Officer => command is not (RequestCommand.CorrectClosing or RequestCommand.ApproveReply or RequestCommand.ReturnReply),
        AccountRole.Reviewer => command is RequestCommand.ApproveReply or RequestCommand.ReturnReply or RequestCommand.Note,
        _ => false,
    };
}
