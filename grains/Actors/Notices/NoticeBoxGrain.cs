using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Law.Time;
using Orleans.Concurrency;

namespace Jinping.Workflow.Actors.Notices;

/// <summary>收件箱的读者.</summary>
[GrainType("notice-box"), StatelessWorker]
public sealed class NoticeBoxGrain(INotices notices, LawInForce law) : Grain, INoticeBoxGrain
{
    private DateTimeOffset Now => ChinaTime.Now(law.Clock);

    /// <inheritdoc/>
    public Task<NoticePage> Page(NoticeQuery query) => notices.Page(query, Now, CancellationToken.None);

    /// <inheritdoc/>
    public Task<int> Unread(string person) => notices.Unread(person, Now, CancellationToken.None);

    /// <inheritdoc/>
    public Task<NoticeItem?> Read(string person, long id) => notices.Read(person, id, Now, CancellationToken.None);

    /// <inheritdoc/>
    public Task<int> ReadAll(string person) => notices.ReadAll(person, Now, CancellationToken.None);
}
