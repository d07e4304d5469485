using System.Collections.Immutable;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;

namespace Jinping.Workflow.Actors.Requests;

/// <summary>Whether the departments a message names exist and take requests.</summary>
internal static class Directory
{
    public static Refusal? Refuse(Registration form, LawInForce law) => Refuse(form.Department, law);

    public static Refusal? Refuse(RequestCommand command, LawInForce law) =>
        command is RequestCommand.Transfer { Department: { } code } ? Refuse(code, law) : null;

    private static Refusal? Refuse(string? code, LawInForce law)
    {
        if (code is null || law.Department(code) is { Active: true })
            return null;
        var message = law.Department(code) is null ? $"没有代码为“{code}”的部门。" : $"部门“{code}”已停用。";
        return Refusal.Of(RefusalCodes.DepartmentNotFound, message) with
        {
            Errors = ImmutableSortedDictionary<string, string>.Empty.Add("department", message),
        };
    }
}
