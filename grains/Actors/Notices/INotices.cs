using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Notices;

namespace Jinping.Workflow.Actors.Notices;

/// <summary>
/// 通知 in the database: what is still to be derived from cases, and the outbox of what was derived, one row for each event, person and channel. The inbox of
/// the program itself is the channel <see cref="InApp"/>: what lies there has arrived.
/// </summary>
public interface INotices
{
    /// <summary>The channel that is read inside the program.</summary>
    public const string InApp = "inApp";

    /// <summary>电子邮件: drained by <see cref="Mails.IMails"/>.</summary>
    public const string Mail = "email";

    /// <summary>Writes of cases whose entries were not looked at yet, in order of number and version.</summary>
    /// <param name="after">The last one seen; null to begin.</param>
    /// <param name="limit">The most to return.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<ImmutableArray<CaseWrite>> Untold(CaseWrite? after, int limit, CancellationToken cancellationToken);

    /// <summary>Keeps notices, each once for its event, person and channel, and takes off what they were derived from: both or neither.</summary>
    /// <returns>How many were new.</returns>
    public Task<int> Keep(IReadOnlyCollection<KeptNotice> notices, IReadOnlyCollection<CaseWrite> told, CancellationToken cancellationToken);

    /// <summary>A page of an inbox as of an instant, the newest first.</summary>
    public Task<NoticePage> Page(NoticeQuery query, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>How many of an inbox are shown and not read.</summary>
    public Task<int> Unread(string person, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Marks one as read; one that is read keeps its instant.</summary>
    /// <returns>It; null when that person has no such notice.</returns>
    public Task<NoticeItem?> Read(string person, long id, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Marks all that are shown as read.</summary>
    /// <returns>How many were not.</returns>
    public Task<int> ReadAll(string person, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Throws away what was read before one instant, and whatever is older than another.</summary>
    /// <returns>How many.</returns>
    public Task<int> Tidy(DateTimeOffset readBefore, DateTimeOffset before, CancellationToken cancellationToken);
}
