using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Deciding;

namespace Jinping.Workflow.Actors.Requests;

/// <summary>A lapse whose day has come, and the command id that makes recording it twice harmless.</summary>
internal readonly record struct DueLapse(RequestCommand Command, Guid CommandId)
{
    /// <summary>The lapse of a case; null when none is due.</summary>
    public static DueLapse? Of(Request request, LegalContext context)
    {
        if (Lapses.SupplementOn(request, context.Calendar) is { } supplement && context.Today >= supplement)
            return new DueLapse(new RequestCommand.LapseSupplement(), CommandIds.OfLapse(request.Number.ToString(), "supplementPeriod", supplement));
        if (Lapses.FeeOn(request, context) is { } fee && context.Today >= fee)
            return new DueLapse(new RequestCommand.LapseFee(), CommandIds.OfLapse(request.Number.ToString(), "feePayment", fee));
        return null;
    }
}
