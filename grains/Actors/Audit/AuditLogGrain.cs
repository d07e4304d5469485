using System.Collections.Immutable;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Wire;

namespace Jinping.Workflow.Actors.Audit;

/// <summary>A leaf of 审计日志: records are added, and none is ever changed or taken away.</summary>
[GrainType("audit-log")]
public sealed class AuditLogGrain([PersistentState("audit-log", GrainNames.Store)] IPersistentState<AuditLogDocument> document) : Grain, IAuditLogGrain
{
    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        StoredFormat.RefuseNewer(document.State.Format, AuditLogDocument.CurrentFormat, "A leaf of the audit log");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<bool> Append(AuditEvent happened)
    {
        if (document.State.Events.Any(known => known.Id == happened.Id))
            return true;
        if (document.State.Events.Count >= IAuditLogGrain.MostEvents)
            return false;
        await document.Adopt(document.State with { Events = document.State.Events.Add(happened) }, DeactivateOnIdle);
        return true;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<AuditEvent>> Events() => Task.FromResult(document.State.Events.ToImmutableArray());
}
