using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Mails;
using Jinping.Workflow.Contracts.Notices;

namespace Jinping.Workflow.Actors.Mails;

/// <summary>
/// 待发邮件 in the database. What is to be told by e-mail is first put together to mails, each with its id, and then sent: after a crash the same mail leaves again under the same id,
/// with the same contents.
/// </summary>
public interface IMails
{
    /// <summary>The most notices one mail holds.</summary>
    public const int MostNotices = 200;

    /// <summary>Queues the mail of a letter; queued before, it stays as it is.</summary>
    public Task Queue(Guid mail, string number, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Puts what is due by e-mail together to mails, one for each person.</summary>
    /// <returns>How many mails were made.</returns>
    public Task<int> Gather(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Mails whose time has come, the oldest first.</summary>
    public Task<ImmutableArray<MailStanding>> Due(DateTimeOffset now, int limit, CancellationToken cancellationToken);

    /// <summary>The notices in a mail, in order.</summary>
    public Task<ImmutableArray<NoticeItem>> Notices(Guid mail, CancellationToken cancellationToken);

    /// <summary>Notes that a mail was taken over, and all that is in it, or that it never will be: in one write.</summary>
    /// <param name="mail">Which.</param>
    /// <param name="now">Now.</param>
    /// <param name="problem">Why it never will be; null when it was.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public Task End(Guid mail, DateTimeOffset now, string? problem, CancellationToken cancellationToken);

    /// <summary>Notes that sending failed, and when it is tried again.</summary>
    public Task Retry(Guid mail, string problem, DateTimeOffset nextAt, CancellationToken cancellationToken);

    /// <summary>Throws away a mail that nothing refers to.</summary>
    public Task Drop(Guid mail, CancellationToken cancellationToken);

    /// <summary>The mails of a case that still wait.</summary>
    public Task<ImmutableArray<MailStanding>> Waiting(string number, CancellationToken cancellationToken);

    /// <summary>The last mail to somebody; null when there was none.</summary>
    public Task<MailStanding?> LastTo(string person, CancellationToken cancellationToken);

    /// <summary>How many wait, and for how many notices no mail is made yet.</summary>
    public Task<int> CountWaiting(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Throws away what ended before an instant.</summary>
    /// <returns>How many.</returns>
    public Task<int> Tidy(DateTimeOffset before, CancellationToken cancellationToken);
}
