using System.Collections.Immutable;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Wire;

namespace Jinping.Workflow.Actors.Accounts;

/// <summary>密钥 for all silos and front ends.</summary>
[GrainType("key-ring")]
public sealed class KeyRingGrain([PersistentState("key-ring", GrainNames.Store)] IPersistentState<KeyRingDocument> document) : Grain, IKeyRingGrain
{
    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        StoredFormat.RefuseNewer(document.State.Format, KeyRingDocument.CurrentFormat, "The key ring");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> Elements() => Task.FromResult(document.State.Elements.ToImmutableArray());

    /// <inheritdoc/>
    public Task Add(string element) => document.Adopt(document.State with { Elements = document.State.Elements.Add(element) }, DeactivateOnIdle);

    /// <inheritdoc/>
    public Task Replace(string element, string by) => document.State.Elements.IndexOf(element) is >= 0 and var place
        ? document.Adopt(document.State with { Elements = document.State.Elements.SetItem(place, by) }, DeactivateOnIdle)
        : Task.CompletedTask;
}
