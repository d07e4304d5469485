using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Actors.Requests;

/// <summary>Which commands need to know more than their own case, and what.</summary>
internal static class Questions
{
    /// <summary>What to ask the department before deciding; null for the many commands that need nothing.</summary>
    public static DepartmentQuestion? Of(Request request, RequestCommand command, LegalContext context) => command switch
    {
        RequestCommand.CorrectClosing c => new DepartmentQuestion { EarlierNumber = (c.Facts ?? request.Closing?.Facts)?["earlierNumber"] },
        RequestCommand.IssueReply { Disposition: Disposition.RepeatedRequest } c => new DepartmentQuestion { EarlierNumber = c.Facts?["earlierNumber"] },
        RequestCommand.ConfirmReceipt c when request.Origin.Applicant.Key is { } key => new DepartmentQuestion { ApplicantKey = key, ReceivedOn = c.On ?? context.Today },
        _ => null,
    };
}
