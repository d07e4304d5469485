using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Actors.Requests;

/// <summary>Which commands need to know more than their own case, and what.</summary>
internal static class Questions
{
    /// <summary>What to ask the department before deciding; null for the many commands that need nothing.</summary>
    /// <param name="request">The case as it stands.</param>
    /// <param name="command">What is to be recorded.</param>
    /// <param name="otherKey">The other key under which requests of its applicant may be kept; null for none.</param>
    /// <param name="context">Today.</param>
    public static DepartmentQuestion? Of(Request request, RequestCommand command, string? otherKey, LegalContext context) => command switch
    {
        RequestCommand.CorrectClosing c => new DepartmentQuestion { EarlierNumber = (c.Facts ?? request.Closing?.Facts)?["earlierNumber"] },
        RequestCommand.IssueReply { Disposition: Disposition.RepeatedRequest } c => new DepartmentQuestion { EarlierNumber = c.Facts?["earlierNumber"] },
        RequestCommand.ConfirmReceipt c when request.Origin.Applicant.Key is { } key => new DepartmentQuestion { ApplicantKey = key, OtherApplicantKey = otherKey, ReceivedOn = c.On ?? context.Today },
        _ => null,
    };
}
