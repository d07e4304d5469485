using System.Collections.Immutable;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Actors.Requests;

/// <summary>Whether the departments a message names exist and take requests.</summary>
/// <param name="law">The directory as this silo knows it.</param>
/// <param name="grains">Leads to the authority, asked before anything is refused: this silo may not have heard of a change yet.</param>
internal sealed class Directory(LawInForce law, IGrainFactory grains)
{
    public Task<Refusal?> Refuse(Registration form) => RefuseUnlessKnown("department", form.Department);

    public Task<Refusal?> Refuse(RequestCommand command, Request request) => command switch
    {
        RequestCommand.Transfer c => RefuseUnlessKnown("department", c.Department),
        RequestCommand.InviteCoHandler c => RefuseUnlessKnown("department", c.Department),
        RequestCommand.ExplainLateness c => RefuseUnlessKnown("department", c.Department),
        // Where it came from may have been merged meanwhile.
        RequestCommand.SendBack c => RefuseUnlessKnown("toDepartment", c.ToDepartment ?? request.HandOver?.From),
        RequestCommand.IssueReply c => RefuseUnlessKnown("responsibleDepartment", c.ResponsibleDepartment),
        _ => Task.FromResult<Refusal?>(null),
    };

    private async Task<Refusal?> RefuseUnlessKnown(string field, string? code)
    {
        if (Refuse(field, code, law) is null)
            return null;
        await law.Renew(grains);
        return Refuse(field, code, law);
    }

    private static Refusal? Refuse(string field, string? code, LawInForce law)
    {
        if (code is null || law.Department(code) is { Active: true })
            return null;
        var message = law.Department(code) is null ? $"没有代码为“{code}”的部门。" : $"部门“{code}”已停用。";
        return Refusal.Of(RefusalCodes.DepartmentNotFound, message) with
        {
            Errors = ImmutableSortedDictionary<string, string>.Empty.Add(field, message),
        };
    }
}
