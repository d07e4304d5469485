using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Register;
using Orleans.Concurrency;

namespace Jinping.Workflow.Actors.Register;

/// <summary>联系方式检索.</summary>
[GrainType("contact-keys"), StatelessWorker]
public sealed class ContactKeysGrain(IContactKeyStore store) : Grain, IContactKeysGrain
{
    /// <inheritdoc/>
    public Task Keep(ContactKeys keys) => store.Keep(keys, CancellationToken.None);

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> Find(string key, int limit) => store.Find(key, limit, CancellationToken.None);
}
