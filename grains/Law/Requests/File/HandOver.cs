using Jinping.Workflow.Law.Supervision;

namespace Jinping.Workflow.Law.Requests.File;

/// <summary>转办 as the case file has it: the last one, by which the handling department has the work.</summary>
/// <remarks>惯例：条例未规定</remarks>
public sealed record HandOver
{
    /// <summary>Code of the department the work came from.</summary>
    public required string From { get; init; }

    /// <summary>Day of the hand-over.</summary>
    public required DateOnly On { get; init; }

    /// <summary>签收之日; null while the handling department has not signed for the case.</summary>
    public DateOnly? AcceptedOn { get; init; }

    /// <summary>How far it was escalated that nobody signed; null while it was not.</summary>
    public Escalation? Escalation { get; init; }
}
