using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Law.Supervision;

/// <summary>催办督办: what time alone puts on the timeline of a case. The entry is the notice; who is told of it is for those who read timelines.</summary>
public static class CaseSupervision
{
    /// <summary>The next entry that is due and not there yet; null when all are. Each one recorded may bring out another.</summary>
    public static SupervisionDuty? Due(Request request, LegalContext context) =>
        Ladder.Due(request, context).Concat(Reminders.Due(request, context)).FirstOrDefault();

    /// <summary>The next day on which one will be due, today included; null when none will be as things stand.</summary>
    public static DateOnly? NextOn(Request request, LegalContext context) =>
        new[] { Ladder.NextOn(request, context), Reminders.NextOn(request, context) }.Min();
}
