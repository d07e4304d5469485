using System.Collections.Immutable;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>期限变更的经过: which entries moved the reply's last day, so that the history of a case can be told.</summary>
/// <remarks>条例第三十条、第三十三条、第三十五条</remarks>
public static class DueChanges
{
    /// <summary>Every change, in the order of recording; each as the terms were counted on the day of its entry.</summary>
    public static ImmutableArray<DueChange> Of(Request request, LegalContext context)
    {
        var changes = ImmutableArray.CreateBuilder<DueChange>();
        var so = Request.Blank(request.Number);
        foreach (var entry in request.Timeline)
        {
            var on = context with { Today = entry.On };
            var before = so.Exists && !so.IsClosed ? CaseClocks.Reply(so, on) : null;
            so = so.Apply(entry);
            var after = so.IsClosed ? null : CaseClocks.Reply(so, on);
            if (!so.IsClosed && (before?.DueOn != after?.DueOn || before?.State == ClockState.Suspended != (after?.State == ClockState.Suspended)))
                changes.Add(new DueChange { Entry = entry.Number, From = before?.DueOn, To = after?.DueOn, IsSuspended = after?.State == ClockState.Suspended });
        }
        return changes.ToImmutable();
    }
}
