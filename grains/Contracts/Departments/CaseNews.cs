using Jinping.Workflow.Contracts.Register;

namespace Jinping.Workflow.Contracts.Departments;

/// <summary>What changed in a case: its register row before and after.</summary>
[GenerateSerializer, Immutable, Alias("case-news")]
public sealed record CaseNews
{
    /// <summary>The row before; null when the case is new.</summary>
    [Id(0)] public RegisterRow? Before { get; init; }

    /// <summary>The row now.</summary>
    [Id(1)] public required RegisterRow After { get; init; }

    /// <summary>Whether it changes what a department counts: a new case, another applicant kind, day of receipt, day of closing or disposition, or a review.</summary>
    public bool ChangesCounts => Before is not { } before
        || (before.ApplicantKind, before.ReceivedOn, before.ClosedOn, before.Disposition) != (After.ApplicantKind, After.ReceivedOn, After.ClosedOn, After.Disposition)
        || !before.Reviews.SequenceEqual(After.Reviews);
}
