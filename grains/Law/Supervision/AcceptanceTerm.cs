using Jinping.Workflow.Law.Requests.File;

namespace Jinping.Workflow.Law.Supervision;

/// <summary>签收期限: the time a department has to sign for a case that was handed to it, or to send it back.</summary>
/// <remarks>惯例：条例未规定; its length is a setting.</remarks>
public static class AcceptanceTerm
{
    /// <summary>The last day on which signing is in time, inclusive.</summary>
    public static DateOnly Due(HandOver handOver, LegalContext context) =>
        context.Calendar.AddWorkingDays(handOver.On, context.Conventions.AcceptancePeriod).Due;
}
