using Jinping.Workflow.Client.Api;
using Jinping.Workflow.Contracts.Audit;

namespace Jinping.Workflow.Client.Desks;

/// <summary>The parameters of a question to the audit log, the same at the page and by the REST interface.</summary>
internal static class AuditSearch
{
    private const int DaysBefore = 6;

    /// <summary>What is asked for; the last seven days where nothing says otherwise.</summary>
    public static AuditQuery Of(QueryValues query, DateOnly today)
    {
        var to = query.Date("to") ?? today;
        var from = query.Date("from") ?? to.AddDays(-Math.Min(DaysBefore, to.DayNumber));
        if (to.DayNumber - from.DayNumber is < 0 or >= AuditQuery.MostDays)
            query.Refuse("from", $"起止日期应当先后相接，最多相隔{AuditQuery.MostDays}天");
        return new AuditQuery { From = from, To = to, User = query.Text("user")?.Trim(), Kind = query.Word<AuditKind>("kind") };
    }
}
