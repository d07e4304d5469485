using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Clocks;

namespace Jinping.Workflow.Contracts.Requests;

/// <summary>期限的逐日计算.</summary>
[GenerateSerializer, Immutable, Alias("derivation-view")]
public sealed record DerivationView
{
    /// <summary>The clock.</summary>
    [Id(0)] public required Clock Clock { get; init; }

    /// <summary>Its days.</summary>
    [Id(1)] public required Derivation Derivation { get; init; }
}
