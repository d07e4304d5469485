using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Audit;

namespace Jinping.Workflow.Actors.Audit;

/// <summary>What is stored of a leaf of the audit log.</summary>
public sealed record AuditLogDocument
{
    /// <summary>The format this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Format of this document; a higher one is refused on reading.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>The records, in the order they came; never more than <see cref="IAuditLogGrain.MostEvents"/>.</summary>
    public ImmutableList<AuditEvent> Events { get; init; } = [];
}
