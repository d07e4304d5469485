using System.Collections.Immutable;
using Jinping.Workflow.Actors.Notices;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Contracts.Deputies;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Silo.Jobs;

/// <summary>通知投递: what entries had to tell and was not told at once, what is overdue, and who stands in for whom from today. Reads only what is due.</summary>
public sealed class NoticeRound(IGrainFactory grains, LawInForce law, INotices notices) : IJob
{
    private const int PageSize = RegisterQuery.MaxPageSize;

    /// <summary>How long a notice stays after it was read, in days.</summary>
    private const int KeptRead = 180;

    /// <summary>How long any notice stays, in days.</summary>
    private const int Kept = 730;

    private INoticePostGrain Post => grains.GetGrain<INoticePostGrain>(GrainNames.Authority);

    /// <inheritdoc/>
    public string Name => JobNames.Notices;

    /// <inheritdoc/>
    public string Title => "通知投递：补投未及时送出的通知，逾期通知，代办起止";

    /// <inheritdoc/>
    public string? Cron => "10 * * * *";

    /// <inheritdoc/>
    public async Task<JobOutcome> Run(CancellationToken cancellationToken)
    {
        var entries = await Post.Deliver();
        var (cases, due) = await TellWhatIsOverdue(cancellationToken);
        var deputies = await TellDeputies();
        var now = ChinaTime.Now(law.Clock);
        var gone = await notices.Tidy(now.AddDays(-KeptRead), now.AddDays(-Kept), cancellationToken);
        return new JobOutcome(
            $"待通知的办理记录{entries.Cases}条，逾期的申请{cases}件。",
            $"新送达办理通知{entries.Kept}条、逾期通知{due}条、代办通知{deputies}条{(entries.Failed > 0 ? $"，未能读取{entries.Failed}条，下次再投" : "")}{(gone > 0 ? $"，清除过期通知{gone}条" : "")}。");
    }

    private async Task<(int Cases, int Kept)> TellWhatIsOverdue(CancellationToken cancellationToken)
    {
        var (today, now) = (ChinaTime.Today(law.Clock), ChinaTime.Now(law.Clock));
        var query = new RegisterQuery { Closed = false, DueBefore = today, Sort = RegisterSort.DueOn, PageSize = PageSize };
        var (cases, kept) = (0, 0);
        ImmutableArray<RegisterRow> rows;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows = (await grains.GetGrain<IRegisterGrain>(0).Search(query)).Items;
            kept += await Post.Post([.. rows.SelectMany(row => OverdueNotices.Of(row.Number, row.DueOn!.Value, row.Officer, row.HandlingDepartment, today, now))]);
            (cases, query) = (cases + rows.Length, query with { Page = query.Page + 1 });
        }
        while (rows.Length == PageSize);
        return (cases, kept);
    }

    private async Task<int> TellDeputies()
    {
        var (today, now) = (ChinaTime.Today(law.Clock), ChinaTime.Now(law.Clock));
        var known = await grains.GetGrain<IDeputiesGrain>(GrainNames.Authority).All();
        return await Post.Post([.. known.SelectMany(deputation => DeputyNotices.Of(deputation, today, now))]);
    }
}
