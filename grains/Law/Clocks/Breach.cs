using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>违法留痕: a term of the organ that was not kept; 迟延留痕 where only a convention sets the term. Derived, so it cannot be deleted.</summary>
public sealed record Breach
{
    /// <summary>Which term.</summary>
    public required ClockKind Clock { get; init; }

    /// <summary>The term is one that no article sets, only a convention (惯例：条例未规定): a delay, and no breach of the law.</summary>
    [JsonIgnore]
    public bool IsCustom => Clock == ClockKind.Confirmation;

    /// <summary>Its last day.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The day the act was done at last; null while it is still owed.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Working days late, until the act or until today.</summary>
    public required int WorkingDaysLate { get; init; }
}
