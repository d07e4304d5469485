using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Contracts.Years;

/// <summary>The answer to a step of a year.</summary>
[GenerateSerializer, Immutable, Alias("year-answer")]
public sealed record YearAnswer
{
    /// <summary>The year as it then stands; null when refused.</summary>
    [Id(0)] public YearOverview? Overview { get; init; }

    /// <summary>Why not; null when it happened.</summary>
    [Id(1)] public Refusal? Refusal { get; init; }
}
