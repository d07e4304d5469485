using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Register;

namespace Jinping.Workflow.Actors.Register;

/// <summary>联系方式检索 beside the register. Not written with the request: it only helps to look, and whatever is missing can be made again from the cases.</summary>
public interface IContactKeyStore
{
    /// <summary>Keeps the keys of a request, in place of those kept before.</summary>
    public Task Keep(ContactKeys keys, CancellationToken cancellationToken);

    /// <summary>The numbers of requests that have a key, the newest first.</summary>
    public Task<ImmutableArray<string>> Find(string key, int limit, CancellationToken cancellationToken);

    /// <summary>Numbers of registered requests whose keys were never kept, in order.</summary>
    /// <param name="afterNumber">The last number already seen, to read on; null to begin.</param>
    /// <param name="limit">The most numbers; fewer means that this was the last part.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ImmutableArray<string>> Missing(string? afterNumber, int limit, CancellationToken cancellationToken);
}
