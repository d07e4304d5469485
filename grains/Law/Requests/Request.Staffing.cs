using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Deciding;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests;

// What befalls a case because its people change. Nobody sends this as a command of the case.
public sealed partial record Request
{
    /// <summary>经办人离岗: takes the case off an officer who has left; it falls to its department.</summary>
    /// <param name="officer">Who left.</param>
    /// <param name="reason">理由.</param>
    /// <param name="stamp">Who, and when.</param>
    /// <param name="context">The day.</param>
    public Decision Leave(string officer, string reason, CommandStamp stamp, LegalContext context)
    {
        var digest = JsonHash.Of($"leave\n{officer}\n{reason}", LawJson.Context.String);
        if (!Exists)
            return Unknown();
        if (Repeat(stamp.CommandId, digest) is { } earlier)
            return earlier;
        if (Guards.Open(this) is { } closed)
            return new Decision.Refused(closed);
        if (!IsOf(officer))
            return new Decision.Refused(Refusal.Of(RefusalCodes.NothingToChange, $"该申请的经办人不是“{officer}”。"));
        return Answer(Requests.Outcome.Happened(new RequestEvent.OfficerLeft { Officer = officer, Reason = reason }, context.Today), stamp, digest, context);
    }

    /// <summary>机构调整: moves the work of a department that is merged, split or dissolved. The organ that received the request still counts it.</summary>
    /// <param name="from">The department that had it.</param>
    /// <param name="department">The department that has it from now on.</param>
    /// <param name="officer">Its officer there; null: unassigned.</param>
    /// <param name="reason">依据.</param>
    /// <param name="stamp">Who, and when.</param>
    /// <param name="context">The day.</param>
    [Rule("DM8")]
    public Decision Reorganise(string from, string department, string? officer, string reason, CommandStamp stamp, LegalContext context)
    {
        var digest = JsonHash.Of($"reorganise\n{from}\n{department}\n{officer}\n{reason}", LawJson.Context.String);
        if (!Exists)
            return Unknown();
        if (Repeat(stamp.CommandId, digest) is { } earlier)
            return earlier;
        if (Guards.Open(this) is { } closed)
            return new Decision.Refused(closed);
        if (HandlingDepartment != from || department == from)
            return new Decision.Refused(Refusal.Of(RefusalCodes.NothingToChange, $"该申请不由部门“{from}”承办。"));
        return Answer(Requests.Outcome.Happened(new RequestEvent.Reorganised { From = from, Department = department, Officer = officer, Reason = reason }, context.Today), stamp, digest, context);
    }

    /// <summary>Whether the case is an officer's; user names know no case of letters.</summary>
    public bool IsOf(string officer) => string.Equals(Officer, officer, StringComparison.OrdinalIgnoreCase);
}
