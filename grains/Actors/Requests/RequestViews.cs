using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Requests.Deciding;
using Jinping.Workflow.Law.Supervision;

namespace Jinping.Workflow.Actors.Requests;

/// <summary>A case as people see it on a given day.</summary>
internal static class RequestViews
{
    public static RequestView Of(Request request, LegalContext context)
    {
        var origin = request.Origin;
        var reply = request.IsClosed ? null : CaseClocks.Reply(request, context);
        return new RequestView
        {
            Number = request.Number.ToString(),
            Version = request.Version,
            Status = request.Status,
            Department = origin.Department,
            HandlingDepartment = request.HandlingDepartment,
            Officer = request.Officer,
            ArrivedOn = origin.ArrivedOn,
            ReceivedOn = request.ReceivedOn,
            Channel = origin.Channel,
            Applicant = origin.Applicant,
            Description = origin.Description,
            DocumentReference = origin.DocumentReference,
            FormRequested = origin.FormRequested,
            Purpose = origin.Purpose,
            TransferredFrom = origin.TransferredFrom,
            Backfilled = origin.Backfilled,
            MonthlyRank = request.MonthlyRank,
            DueOn = reply?.DueOn,
            DueProvisional = reply?.IsProvisional ?? false,
            EarliestDueOn = reply?.EarliestDueOn,
            LatestDueOn = reply?.LatestDueOn,
            Urgency = Lamp.Of(request, context),
            WorkingDaysLeft = reply?.DueOn is { } due ? Lamp.WorkingDaysLeft(due, context.Today, context.Calendar) : null,
            // The computation in force first, those it superseded last.
            Clocks = [.. CaseClocks.Of(request, context).OrderBy(c => c is { Kind: ClockKind.Reply, State: ClockState.Superseded })],
            ClosedOn = request.Closing?.On,
            Disposition = request.Closing?.Disposition,
            Breaches = Breaches.Of(request, context),
            Timeline = [.. request.Timeline],
            AllowedCommands = CommandGuards.Allowed(request, context),
            Supervision = SupervisionOf(request, context),
        };
    }

    private static SupervisionView SupervisionOf(Request request, LegalContext context) => new()
    {
        HandOver = request.HandOver,
        AcceptBy = request is { AwaitsAcceptance: true, HandOver: { } handOver } ? AcceptanceTerm.Due(handOver, context) : null,
        Draft = DraftDeadline.Of(request, context),
        CoHandlings = [.. request.CoHandlings],
        Urge = request.Urge,
        ClosedLate = Breaches.OfClosing(request, context) is not null,
        Lateness = request.Closing?.Lateness,
    };
}
