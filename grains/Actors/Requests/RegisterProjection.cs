using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Deciding;
using Jinping.Workflow.Law.Supervision;

namespace Jinping.Workflow.Actors.Requests;

/// <summary>The register row of a case: what lists, searches and counts need, and when the sweep must look again.</summary>
internal static class RegisterProjection
{
    /// <summary>The row of a registered case as of the context's day.</summary>
    public static RegisterRow Of(Request request, LegalContext context, long calendarVersion)
    {
        var origin = request.Origin;
        var reply = request.IsClosed ? null : CaseClocks.Reply(request, context);
        return new RegisterRow
        {
            Number = request.Number.ToString(),
            Year = request.Number.Year,
            Serial = request.Number.Serial,
            Department = origin.Department,
            HandlingDepartment = request.HandlingDepartment,
            Officer = request.Officer,
            Status = WireNames.Of(request.Status),
            Channel = WireNames.Of(origin.Channel),
            ApplicantKind = origin.Applicant.Kind,
            ApplicantName = origin.Applicant.Name,
            ApplicantKey = origin.Applicant.Key,
            Description = origin.Description,
            DocumentReference = origin.DocumentReference,
            ArrivedOn = origin.ArrivedOn,
            ReceivedOn = request.ReceivedOn,
            ClosedOn = request.Closing?.On,
            Disposition = request.Closing?.Disposition,
            DueOn = reply?.DueOn,
            ActOn = request.IsClosed ? null : ActOn(request, reply, context),
            DueProvisional = reply?.IsProvisional ?? false,
            Breaches = Breaches.Of(request, context).Length,
            Reviews = [.. request.Reviews.Select(r => new RegisterReview { Kind = WireNames.Of(r.Kind), FiledOn = r.FiledOn, ConcludedOn = r.ConcludedOn, Result = r.Result is { } result ? WireNames.Of(result) : null })],
            Version = request.Version,
            CalendarVersion = calendarVersion,
            RegisteredBy = request.Timeline[0].CommandId,
            RegisteredAt = request.Timeline[0].RecordedAt,
            ReceiptRecordedAt = request.ReceiptRecordedAt,
            ClosingRecordedAt = request.Closing?.RecordedAt,
            UpdatedAt = request.Timeline[^1].RecordedAt,
            AcceptBy = request is { AwaitsAcceptance: true, HandOver: { } handOver } ? AcceptanceTerm.Due(handOver, context) : null,
            DraftDueOn = DraftDeadline.Of(request, context) is { DraftedOn: null, DueOn: { } draftDue } ? draftDue : null,
            UrgeAnswerBy = request.AwaitsUrgeAnswer ? request.Urge!.AnswerBy : null,
            Escalation = Escalated(request) is { } level ? WireNames.Of(level) : null,
            ClosedLate = Breaches.OfClosing(request, context) is not null,
            LateDepartment = request.Closing?.Lateness?.Department,
            HandlingDays = request is { ReceivedOn: { } received, Closing: { } closing } ? context.Calendar.WorkingDaysBetween(received, closing.On) : null,
            UnprovedSince = Proofs.UnprovedSince(request),
            WithoutNumber = request.Closing is { DeliveredBy: not null, DocumentNumber: null },
            CoHandlers = request.CoHandlings.IsEmpty ? null : $",{string.Join(',', request.CoHandlings.Select(part => part.Department).Distinct())},",
        };
    }

    private static EscalationLevel? Escalated(Request request) => new[]
    {
        request.AwaitsAcceptance ? request.HandOver!.Escalation?.To : null,
        request.AwaitsUrgeAnswer ? request.Urge!.Escalation?.To : null,
    }.Max();

    /// <summary>The next day on which time alone changes the case: a lapse, the end of a consultation, the first day overdue, a reminder.</summary>
    private static DateOnly? ActOn(Request request, Clock? reply, LegalContext context)
    {
        var days = new List<DateOnly?>
        {
            Lapses.SupplementOn(request, context.Calendar),
            Lapses.FeeOn(request, context),
            Later(reply?.DueOn, context),
            CaseSupervision.NextOn(request, context),
            request.ReceivedOn is null ? Later(ConfirmationClock.Of(request, context)?.DueOn, context) : null,
        };
        days.AddRange(request.Consultations.Where(c => c.EndedOn is null).Select(c => Later(Exclusions.LastDay(c, context.Calendar), context)));
        return days.Min();
    }

    // The day after a last day that has not passed yet.
    private static DateOnly? Later(DateOnly? last, LegalContext context) => last >= context.Today ? last.Value.AddDays(1) : null;
}
