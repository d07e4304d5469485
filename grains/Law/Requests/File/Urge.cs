using Jinping.Workflow.Law.Supervision;

namespace Jinping.Workflow.Law.Requests.File;

/// <summary>催办 as the case file has it: the last one. It stays with the case, whichever department gets it meanwhile.</summary>
/// <remarks>惯例：条例未规定</remarks>
public sealed record Urge
{
    /// <summary>Day of the urging.</summary>
    public required DateOnly On { get; init; }

    /// <summary>催办理由.</summary>
    public required string Reason { get; init; }

    /// <summary>The day by which an answer is expected, inclusive.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>Day of the answer; null while there is none.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>回复; null while there is none.</summary>
    public string? Answer { get; init; }

    /// <summary>督办: how far its being ignored was escalated; null while it was not.</summary>
    public Escalation? Escalation { get; init; }
}
