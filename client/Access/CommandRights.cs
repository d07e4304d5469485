using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Deciding;

namespace Jinping.Workflow.Client.Access;

/// <summary>
/// Which commands a role may send, and to which cases: whoever drafts does not review, supervisors alone correct a closing and urge, a department signs for itself only,
/// and one that was invited to contribute does just that.
/// </summary>
public static class CommandRights
{
    /// <summary>Whether a role may send a command to some case.</summary>
    public static bool May(AccountRole role, RequestCommand command) => role switch
    {
        AccountRole.Supervisor or AccountRole.Administrator => true,
        AccountRole.Officer => command is not (RequestCommand.CorrectClosing or RequestCommand.ApproveReply or RequestCommand.ReturnReply or RequestCommand.Urge),
        AccountRole.Reviewer => command is RequestCommand.ApproveReply or RequestCommand.ReturnReply or RequestCommand.Note,
        _ => false,
    };

    /// <summary>Whether a caller may send a command to a case that the caller sees.</summary>
    public static bool May(Caller caller, RequestView view, RequestCommand command) => May(caller.Role, command) && command switch
    {
        RequestCommand.AnswerAsCoHandler { Department: { } department } when !IsOurs(caller, view) => caller.IsOf(department),
        RequestCommand.AnswerAsCoHandler => true,
        RequestCommand.Accept or RequestCommand.SendBack or RequestCommand.AnswerUrge => caller.IsOf(view.HandlingDepartment),
        _ => IsOurs(caller, view),
    };

    /// <summary>The same for a command named by its type in the contract.</summary>
    public static bool May(Caller caller, RequestView view, string type) => CommandGuards.Example(type) is { } command && May(caller, view, command);

    /// <summary>The same for a command of any case, named by its type.</summary>
    public static bool May(AccountRole role, string type) => CommandGuards.Example(type) is { } command && May(role, command);

    private static bool IsOurs(Caller caller, RequestView view) => caller.Sees(view.Department, view.HandlingDepartment);
}
