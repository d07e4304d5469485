using Jinping.Workflow.Law.Dispositions;

namespace Jinping.Workflow.Contracts.Register;

/// <summary>How many cases had an outcome.</summary>
[GenerateSerializer, Immutable, Alias("outcome-count")]
public sealed record OutcomeCount
{
    /// <summary>办理结果.</summary>
    [Id(0)] public required Disposition Disposition { get; init; }

    /// <summary>How many.</summary>
    [Id(1)] public required int Count { get; init; }
}
