using System.Collections.Immutable;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Clocks;

namespace Jinping.Workflow.Law.Requests.File;

/// <summary>结案时的期限: every term of a case and every breach as they stood, by the calendar in force, when the case was closed.</summary>
/// <remarks>
/// 惯例：条例未规定. A holiday notice that changes recomputes open cases and leaves closed ones alone; which calendar was in force then can no
/// longer be derived, so its results are kept with the closing.
/// </remarks>
public sealed record Settlement
{
    /// <summary>The terms, in the order of <see cref="CaseClocks"/>.</summary>
    public required ImmutableArray<SettledTerm> Terms { get; init; }

    /// <summary>违法留痕; empty when everything was in time.</summary>
    public required ImmutableArray<Breach> Breaches { get; init; }
}

/// <summary>One term as it ended with the case.</summary>
public sealed record SettledTerm
{
    /// <summary>Which term.</summary>
    public required ClockKind Clock { get; init; }

    /// <summary>Third party or agency; null for terms of the organ and the applicant.</summary>
    public string? Party { get; init; }

    /// <summary>How it ended.</summary>
    public required ClockState State { get; init; }

    /// <summary>届满日; null when it never began.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>扣除期间; null when there was none.</summary>
    public ImmutableArray<ExcludedSpan>? Excluded { get; init; }
}
