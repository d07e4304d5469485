using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Calendar;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>期限: one term of one case, as it stands on a given day.</summary>
public sealed record Clock
{
    /// <summary>Which term.</summary>
    public required ClockKind Kind { get; init; }

    /// <summary>Third party or agency; null for terms of the organ and the applicant.</summary>
    public string? Party { get; init; }

    /// <summary>How it stands.</summary>
    public required ClockState State { get; init; }

    /// <summary>起算日, itself not counted (G1); null while idle.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>Length in working days; null where the law sets none (organs that did not make the information jointly).</summary>
    public int? Allowance { get; init; }

    /// <summary>届满日, inclusive; null while idle, suspended or without length.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>While suspended: the last day if every consultation ended today; else null.</summary>
    public DateOnly? EarliestDueOn { get; init; }

    /// <summary>While suspended: the last day if every consultation took its full term; null unless all of them are proved delivered.</summary>
    public DateOnly? LatestDueOn { get; init; }

    /// <summary>The day the act was done, in time or late; null while it was not.</summary>
    public DateOnly? MetOn { get; init; }

    /// <summary>Where the term comes from.</summary>
    public required string Article { get; init; }

    /// <summary>扣除期间: days that do not count, as a union.</summary>
    public ImmutableArray<ExcludedSpan> Excluded { get; init; } = [];

    /// <summary>True when the due date rests on a year whose holiday notice is not published.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>A term that no article sets, only a convention (惯例：条例未规定).</summary>
    [JsonIgnore]
    public bool IsCustom => Kind == ClockKind.Confirmation;

    /// <summary>How the due date was counted, day by day; null where nothing is counted.</summary>
    [JsonIgnore]
    public Derivation? Derivation { get; init; }

    /// <summary>The clock with its last day, and all that is told of how it was found.</summary>
    /// <param name="derivation">The count; null while the term has not begun, or has no length.</param>
    internal Clock CountedBy(Derivation? derivation) => this with
    {
        DueOn = derivation?.Due,
        IsProvisional = derivation?.IsProvisional ?? false,
        Derivation = derivation,
    };
}
