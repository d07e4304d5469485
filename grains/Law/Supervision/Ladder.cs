using System.Globalization;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Supervision;

/// <summary>督办: who hears of it when a case is not signed for, or an urging is not answered: the department's head, then the supervisor's superior.</summary>
/// <remarks>惯例：条例未规定. Raised on the first working day after the day that was let pass; it ends with the signature, the answer, or the case.</remarks>
internal static class Ladder
{
    /// <summary>The steps of today that are not on the timeline yet.</summary>
    public static IEnumerable<SupervisionDuty> Due(Request request, LegalContext context) =>
        Rungs(request, context).Where(rung => rung.On <= context.Today).Select(rung => DutyOf(request, rung, context));

    /// <summary>The next day on which a step is due, today included; null when none will be as things stand.</summary>
    public static DateOnly? NextOn(Request request, LegalContext context) =>
        Rungs(request, context).Select(rung => (DateOnly?)(rung.On < context.Today ? context.Today : rung.On)).Min();

    private static IEnumerable<Rung> Rungs(Request request, LegalContext context)
    {
        if (request.IsClosed)
            yield break;
        if (request.HandOver is { AcceptedOn: null } handOver && Next(EscalationCause.NotSignedFor, AcceptanceTerm.Due(handOver, context), handOver.Escalation, context) is { } unsigned)
            yield return unsigned;
        if (request.Urge is { AnsweredOn: null } urge && Next(EscalationCause.UrgeIgnored, urge.AnswerBy, urge.Escalation, context) is { } ignored)
            yield return ignored;
    }

    private static Rung? Next(EscalationCause cause, DateOnly answerBy, Escalation? reached, LegalContext context)
    {
        if (reached is { To: EscalationLevel.Superior })
            return null;
        var to = reached is null ? EscalationLevel.DepartmentHead : EscalationLevel.Superior;
        return new Rung(cause, to, context.Calendar.NextWorkingDayOnOrAfter((reached?.AnswerBy ?? answerBy).AddDays(1)));
    }

    private static SupervisionDuty DutyOf(Request request, Rung rung, LegalContext context)
    {
        var escalated = new RequestEvent.Escalated
        {
            Cause = rung.Cause,
            To = rung.To,
            Department = request.HandlingDepartment,
            AnswerBy = rung.To == EscalationLevel.Superior ? null : context.Calendar.AddWorkingDays(context.Today, context.Conventions.EscalationPeriod).Due,
        };
        return new SupervisionDuty(escalated, string.Create(CultureInfo.InvariantCulture, $"escalate/{WireNames.Of(rung.Cause)}/{request.Version}/{WireNames.Of(rung.To)}"));
    }

    private readonly record struct Rung(EscalationCause Cause, EscalationLevel To, DateOnly On);
}
