using System.Collections.Immutable;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Actors.Years;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Deputies;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Time;
using Microsoft.Extensions.Logging;

namespace Jinping.Workflow.Actors.Notices;

/// <summary>通知的投递. It keeps nothing: what is to be told lies in the database until it is delivered, so it may die at any moment.</summary>
[GrainType("notice-post")]
public sealed partial class NoticePostGrain(INotices store, LawInForce law, ILogger<NoticePostGrain> logger, SoleUser? soleUser = null) : Grain, INoticePostGrain
{
    private const int PageSize = 200;

    /// <summary>How long after the first news it waits for more.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(100);

    private IGrainTimer? _soon;

    /// <inheritdoc/>
    public Task News()
    {
        _soon ??= this.RegisterGrainTimer(DeliverSoon, new GrainTimerCreationOptions(Gathering, Timeout.InfiniteTimeSpan) { KeepAlive = true });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<NoticeDelivery> Deliver()
    {
        var (cases, kept, failed) = (0, 0, 0);
        var people = await People();
        CaseWrite? last = null;
        while (await store.Untold(last, PageSize, CancellationToken.None) is { IsEmpty: false } page)
        {
            var derived = await Asking.All(page, Derive);
            var told = page.Where((_, i) => derived[i] is not null).ToArray();
            kept += await store.Keep(await Address(derived.SelectMany(all => all ?? []), people), told, CancellationToken.None);
            (cases, failed, last) = (cases + page.Length, failed + page.Length - told.Length, page[^1]);
        }
        return new NoticeDelivery { Cases = cases, Kept = kept, Failed = failed };
    }

    /// <inheritdoc/>
    public async Task<int> Post(ImmutableArray<Notice> notices) => notices.IsEmpty ? 0 : await store.Keep(await Address(notices, await People()), [], CancellationToken.None);

    private async Task DeliverSoon(CancellationToken cancellationToken)
    {
        _soon?.Dispose();
        _soon = null;
        try
        {
            await Deliver();
        }
        catch (Exception exception)
        {
            LogWait(exception);
        }
    }

    // Null when the case cannot be read: it stays noted down, and others do not wait for it.
    private async Task<Notice[]?> Derive(CaseWrite write)
    {
        try
        {
            return [.. await GrainFactory.GetGrain<IRequestGrain>(write.Number).Notices(write.After, write.Version)];
        }
        catch (Exception exception)
        {
            LogUnread(exception, write.Number);
            return null;
        }
    }

    private async Task<List<KeptNotice>> Address(IEnumerable<Notice> derived, OfficePeople people)
    {
        var (settings, addressed) = (new Dictionary<string, NoticeSettings>(), new List<KeptNotice>());
        foreach (var notice in derived)
        {
            foreach (var reader in people.ReadersOf(notice, ChinaTime.Today(law.Clock)))
            {
                if (!settings.TryGetValue(reader.Key, out var wanted))
                    settings[reader.Key] = wanted = (await GrainFactory.GetGrain<IPreferencesGrain>(reader.Key).Get()).Notices ?? NoticeSettings.Default;
                var kept = new KeptNotice
                {
                    Notice = notice,
                    Person = reader.Key,
                    OnBehalfOf = reader.OnBehalfOf,
                    DueAt = NoticeTiming.ShownFrom(notice.RaisedAt, notice.IsUrgent, wanted, law.Calendar),
                };
                addressed.Add(kept);
                if (wanted.Mail != MailChoice.None)
                    addressed.Add(kept with { Channel = INotices.Mail, DueAt = NoticeTiming.ShownFrom(notice.RaisedAt, notice.IsUrgent, wanted.ForMail(), law.Calendar) });
            }
        }
        return addressed;
    }

    private async Task<OfficePeople> People()
    {
        var keys = await GrainFactory.GetGrain<IAccountDirectoryGrain>(GrainNames.Authority).Keys();
        var accounts = await Asking.All(keys, key => GrainFactory.GetGrain<IAccountGrain>(key).Find());
        var deputations = await GrainFactory.GetGrain<IDeputiesGrain>(GrainNames.Authority).All();
        return new OfficePeople([.. accounts.Where(account => account is not null).Select(account => account!.State)], deputations, soleUser?.UserName);
    }

    [LoggerMessage(LogLevel.Warning, "Notices could not be delivered; they wait for the next delivery.")]
    private partial void LogWait(Exception exception);

    [LoggerMessage(LogLevel.Error, "{Number} could not be read; its notices wait.")]
    private partial void LogUnread(Exception exception, string number);
}
