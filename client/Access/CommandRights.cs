using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Deciding;

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

    /// <summary>The same for a command named by its type in the contract.</summary>
    public static bool May(AccountRole role, string type) => CommandGuards.Example(type) is { } command && May(role, command);
}
