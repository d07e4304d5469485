using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Mails;

/// <summary>待发邮件, for those who are not on a silo. Any number of them work side by side.</summary>
[GrainInterfaceType("mail-queue"), Alias("mail-queue")]
public interface IMailQueueGrain : IGrainWithIntegerKey
{
    /// <summary>Queues the mail of a letter, before the case hears of it: a mail the case never heard of is thrown away, one that is not queued would never leave.</summary>
    /// <param name="mail">Its id. Queued again it is the same mail.</param>
    /// <param name="number">登记编号.</param>
    [Alias("queue-letter")]
    public Task QueueLetter(Guid mail, string number);

    /// <summary>The mails of a case that still wait.</summary>
    [Alias("waiting")]
    public Task<ImmutableArray<MailStanding>> Waiting(string number);

    /// <summary>The last mail to somebody; null when there was none.</summary>
    /// <param name="person">The account's key.</param>
    [Alias("last-to")]
    public Task<MailStanding?> LastTo(string person);
}
