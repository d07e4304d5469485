using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>勾稽规则: a relation that the figures of a report must keep.</summary>
public sealed record ReconciliationRule
{
    /// <summary>Its id in the legal digest, e.g. <c>AR-K1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The names its findings carry.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The relation in words.</summary>
    public required string Statement { get; init; }

    /// <summary>The findings of a report; none when it keeps the relation or what is needed is not known.</summary>
    public required Func<ReconciliationInput, IEnumerable<Finding>> Check { get; init; }
}
