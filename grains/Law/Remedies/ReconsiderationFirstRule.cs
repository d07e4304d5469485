using System.Collections.Immutable;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>From a day on, these dispositions go to reconsideration first.</summary>
public sealed record ReconsiderationFirstRule
{
    /// <summary>First date of a letter it applies to.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The dispositions concerned.</summary>
    public required ImmutableHashSet<Disposition> Dispositions { get; init; }

    /// <summary>Where it stands.</summary>
    public required Citation Article { get; init; }
}
