using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Supervision;

namespace Jinping.Workflow.Law.Requests;

public sealed partial record Request
{
    /// <summary>Records what <see cref="CaseSupervision.Due"/> found due on the context's day.</summary>
    public Decision Supervise(SupervisionDuty duty, CommandStamp stamp, LegalContext context)
    {
        var digest = JsonHash.Of(duty.Event, LawJson.Context.RequestEvent);
        return Repeat(stamp.CommandId, digest) ?? Answer(Requests.Outcome.Happened(duty.Event, context.Today), stamp, digest, context);
    }
}
