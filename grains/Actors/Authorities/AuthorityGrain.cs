using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Departments;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Settings;
using Jinping.Workflow.Law.Time;
using Microsoft.Extensions.Logging;
using Orleans.Utilities;

namespace Jinping.Workflow.Actors.Authorities;

/// <summary>本级政府: every change is one write, then in force on its own silo at once, and on the others before the change is acknowledged or at their next look.</summary>
[GrainType("authority")]
public sealed partial class AuthorityGrain(
    [PersistentState("authority", GrainNames.Store)] IPersistentState<AuthorityDocument> document,
    LawInForce law,
    ILogger<AuthorityGrain> logger) : Grain, IAuthorityGrain
{
    /// <summary>How long a change waits for silos that do not answer; they look for themselves soon.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ObserverManager<ILawWatcher> _watchers = new(TimeSpan.FromMinutes(IAuthorityGrain.WatchMinutes), logger);

    /// <inheritdoc/>
    public Task<AuthoritySnapshot> Snapshot() => Task.FromResult(document.State.ToSnapshot());

    /// <inheritdoc/>
    public Task<AuthoritySnapshot?> Watch(ILawWatcher watcher, long known)
    {
        _watchers.Subscribe(watcher, watcher);
        return SnapshotUnless(known);
    }

    /// <inheritdoc/>
    public Task<AuthoritySnapshot?> SnapshotUnless(long known) => Task.FromResult(known == document.State.Version ? null : document.State.ToSnapshot());

    /// <inheritdoc/>
    public async Task<Refusal?> AddDepartment(DepartmentEntry department)
    {
        if (document.State.Departments.TryGetValue(department.Code, out var existing))
            return existing == Stored(department) ? null : Refusal.Conflict(RefusalCodes.DepartmentExists, $"部门代码“{department.Code}”已存在。");
        await Write(document.State with { Departments = document.State.Departments.Add(department.Code, Stored(department)) });
        return null;
    }

    /// <inheritdoc/>
    public async Task<Refusal?> ChangeDepartment(DepartmentEntry department)
    {
        if (!document.State.Departments.ContainsKey(department.Code))
            return Refusal.NotFound(RefusalCodes.DepartmentNotFound, $"没有代码为“{department.Code}”的部门。");
        await Write(document.State with { Departments = document.State.Departments.SetItem(department.Code, Stored(department)) });
        return null;
    }

    /// <inheritdoc/>
    public async Task<Refusal?> Reorganise(Reorganisation reorganisation)
    {
        var (state, known) = (document.State, document.State.Reorganisations ?? []);
        if (known.Exists(change => change.Id == reorganisation.Id))
            return null;
        if (ReorganisationRules.Refuse(state.Departments.ToDictionary(d => d.Key, d => d.Value.Active), reorganisation, ChinaTime.Today(law.Clock)) is { } refusal)
            return refusal;
        // The names are those of this moment, whatever the sender saw.
        var entered = reorganisation with { From = [.. reorganisation.From.Select(part => part with { Name = state.Departments[part.Code].Name })] };
        var departments = entered.To.Aggregate(state.Departments, (next, part) => next.SetItem(part.Code, new StoredDepartment { Name = part.Name, Active = true }));
        departments = entered.From.Where(part => entered.Ends(part.Code)).Aggregate(departments, (next, part) => next.SetItem(part.Code, next[part.Code] with { Active = false }));
        await Write(state with { Departments = departments, Reorganisations = known.Add(entered) });
        return null;
    }

    /// <inheritdoc/>
    public async Task FinishReorganisation(Guid id)
    {
        if (document.State.Reorganisations is { } known && known.Find(change => change.Id == id) is { FinishedAt: null } change)
            await Write(document.State with { Reorganisations = known.Replace(change, change with { FinishedAt = ChinaTime.Now(law.Clock) }) });
    }

    /// <inheritdoc/>
    public async Task<Refusal?> ImportNotice(HolidayNotice notice)
    {
        if (HolidayNoticeRules.Problems(notice) is { IsEmpty: false } problems)
            return Refusal.Of(RefusalCodes.NoticeUnfit, string.Join("；", problems)) with { Missing = problems };
        await Write(document.State with { Notices = document.State.Notices.SetItem(notice.Year, notice), CalendarVersion = document.State.CalendarVersion + 1 });
        return null;
    }

    /// <inheritdoc/>
    public Task Rename(string name) => Write(document.State with { Name = name });

    /// <inheritdoc/>
    public async Task<Refusal?> ChangeSettings(string name, Conventions conventions, long? known)
    {
        if (known is { } version && version != document.State.Version)
            return Refusal.Conflict(RefusalCodes.StaleVersion, "他人已先行修改设置、部门或者日历，请刷新后重试。");
        if (ConventionRules.Problems(conventions) is { IsEmpty: false } problems)
            return Refusal.Malformed(problems);
        // What is computed of open cases may rest on a convention as on the calendar.
        var calendarVersion = conventions == document.State.Conventions ? document.State.CalendarVersion : document.State.CalendarVersion + 1;
        await Write(document.State with { Name = name, Conventions = conventions, CalendarVersion = calendarVersion });
        return null;
    }

    private async Task Write(AuthorityDocument next)
    {
        await document.Adopt(next with { Version = document.State.Version + 1 }, DeactivateOnIdle);
        var snapshot = document.State.ToSnapshot();
        law.Adopt(snapshot);
        try
        {
            await _watchers.Notify(watcher => watcher.Changed(snapshot)).WaitAsync(Patience);
        }
        catch (Exception exception)
        {
            LogUnheard(exception, snapshot.Version);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Not every silo has heard of version {Version} of calendar and directory; they look for themselves soon.")]
    private partial void LogUnheard(Exception exception, long version);

    private static StoredDepartment Stored(DepartmentEntry department) => new() { Name = department.Name, Active = department.Active };
}
