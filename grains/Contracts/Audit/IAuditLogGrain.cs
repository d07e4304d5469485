using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Audit;

/// <summary>
/// 审计日志, a leaf of it: at most <see cref="MostEvents"/> records of one day. The key is day and number of the leaf, <c>2026-11-24/0</c>; whoever finds a leaf full goes on to
/// the next.
/// </summary>
[GrainInterfaceType("audit-log"), Alias("audit-log")]
public interface IAuditLogGrain : IGrainWithStringKey
{
    /// <summary>As many records stand on one leaf.</summary>
    public const int MostEvents = 200;

    /// <summary>Keeps one more record, durably; one that is kept already is not kept twice.</summary>
    /// <returns>False when the leaf is full.</returns>
    [Alias("append")]
    public Task<bool> Append(AuditEvent happened);

    /// <summary>The records, in the order they came.</summary>
    [Alias("events")]
    public Task<ImmutableArray<AuditEvent>> Events();
}
