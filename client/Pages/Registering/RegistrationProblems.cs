using System.Collections.Immutable;
using Rules = Jinping.Workflow.Law.Requests.Deciding.Registering;

namespace Jinping.Workflow.Client.Pages.Registering;

/// <summary>What keeps a form from being registered, by field (names as in the contract).</summary>
internal static class RegistrationProblems
{
    private static readonly ImmutableArray<string> Order = ["department", "channel", "arrivedOn", "receivedOn", "transferredFrom", "applicant", "applicant.kind", "applicant.name", "applicant.phone", "applicant.identityNumber", "applicant.email", "applicant.address", "applicant.agent", "description", "documentReference", "purpose"];

    /// <summary>As the form has them from top to bottom.</summary>
    public static IEnumerable<KeyValuePair<string, string>> InOrder(ImmutableSortedDictionary<string, string> problems) => problems.OrderBy(problem => Order.IndexOf(problem.Key));

    public static ImmutableSortedDictionary<string, string> Of(RegistrationDraft draft, DateOnly today)
    {
        var problems = Rules.Check(draft.ToForm(), today)?.Errors ?? ImmutableSortedDictionary<string, string>.Empty;
        if (problems.ContainsKey("department"))
            problems = problems.SetItem("department", "请选择收到申请的部门");
        if (problems.ContainsKey("channel"))
            problems = problems.SetItem("channel", "请选择申请渠道");
        // The contract lets a day be left out; whoever fills in the form knows it, and half a date must not pass for none.
        if (RegistrationDraft.Day(draft.ArrivedOn) is null)
            problems = problems.SetItem("arrivedOn", "请填写到达日期");
        if (draft is { Channel: not null, CountsFromArrival: false, IsConfirmed: true } && RegistrationDraft.Day(draft.ConfirmedOn) is null)
            problems = problems.SetItem("receivedOn", "请填写双方确认的日期；尚未确认的，请选“尚未确认”");
        // Where both days are one, one word about it is enough.
        return draft.CountsFromArrival ? problems.Remove("receivedOn") : problems;
    }
}
