using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests.Deciding;

/// <summary>视为放弃: closing by a term of the applicant that ended with nothing done.</summary>
internal static class Lapsing
{
    /// <summary>The closing on the day after <paramref name="last"/>, or later if something was still recorded after it; refused while the term runs.</summary>
    public static Outcome Decide(Request request, DateOnly? named, DateOnly last, LegalContext context, Citation article, RequestEvent lapse)
    {
        var on = named ?? context.Today;
        if (on > context.Today)
            return Days.Check(on, on, "", context.Today)!;
        if (on <= last)
            return Refusal.Of(RefusalCodes.PeriodNotOver, $"期限至{last:yyyy-MM-dd}届满，届满的次日起方可按视为放弃处理。", article);
        var lawful = last.AddDays(1);
        return Outcome.Happened(lapse, request.LatestEventOn > lawful ? request.LatestEventOn : lawful);
    }
}
