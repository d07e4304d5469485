using Jinping.Workflow.Contracts.MailRoom;
using Orleans.Concurrency;

namespace Jinping.Workflow.Actors.MailRoom;

/// <summary>收发文登记.</summary>
[GrainType("mail-book"), StatelessWorker]
public sealed class MailBookGrain(IMailStore store) : Grain, IMailBookGrain
{
    /// <inheritdoc/>
    public Task<MailPage> Search(MailQuery query) => store.Search(query, CancellationToken.None);
}
