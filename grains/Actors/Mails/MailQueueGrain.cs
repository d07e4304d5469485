using System.Collections.Immutable;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Contracts.Mails;
using Jinping.Workflow.Law.Time;
using Orleans.Concurrency;

namespace Jinping.Workflow.Actors.Mails;

/// <summary>待发邮件.</summary>
[GrainType("mail-queue"), StatelessWorker]
public sealed class MailQueueGrain(IMails mails, LawInForce law) : Grain, IMailQueueGrain
{
    /// <inheritdoc/>
    public Task QueueLetter(Guid mail, string number) => mails.Queue(mail, number, ChinaTime.Now(law.Clock), CancellationToken.None);

    /// <inheritdoc/>
    public Task<ImmutableArray<MailStanding>> Waiting(string number) => mails.Waiting(number, CancellationToken.None);

    /// <inheritdoc/>
    public Task<MailStanding?> LastTo(string person) => mails.LastTo(person, CancellationToken.None);
}
