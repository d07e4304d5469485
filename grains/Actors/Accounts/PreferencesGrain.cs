using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Actors.Accounts;

/// <summary>个人设置, bounded, so that one document holds them.</summary>
[GrainType("preferences")]
public sealed class PreferencesGrain([PersistentState("preferences", GrainNames.Store)] IPersistentState<PreferencesDocument> document) : Grain, IPreferencesGrain
{
    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        StoredFormat.RefuseNewer(document.State.Format, PreferencesDocument.CurrentFormat, "A user's preferences");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<Preferences> Get() => Task.FromResult(new Preferences { Watched = document.State.Watched, Views = document.State.Views, Notices = document.State.Notices });

    /// <inheritdoc/>
    public async Task<Refusal?> Watch(string number, bool watched)
    {
        if (!RequestNumber.TryParse(number, out var parsed))
            return Refusal.Malformed("number", "不是登记编号");
        var numbers = watched ? document.State.Watched.Add(parsed.ToString()) : document.State.Watched.Remove(parsed.ToString());
        if (numbers.Count > Preferences.MostWatched)
            return Refusal.Malformed("number", $"最多关注{Preferences.MostWatched}件，请先取消一些");
        if (numbers != document.State.Watched)
            await document.Adopt(document.State with { Watched = numbers }, DeactivateOnIdle);
        return null;
    }

    /// <inheritdoc/>
    public async Task<Refusal?> SaveView(string name, string? query)
    {
        name = name.Trim();
        if (name.Length is 0 or > Preferences.LongestName || name.Any(char.IsControl))
            return Refusal.Malformed("name", $"请填写名称，不超过{Preferences.LongestName}个字符");
        if (query?.Length > Preferences.LongestQuery)
            return Refusal.Malformed("query", "筛选条件太长，不能保存");
        var views = query is null ? document.State.Views.Remove(name) : document.State.Views.SetItem(name, query);
        if (views.Count > Preferences.MostViews)
            return Refusal.Malformed("name", $"最多保存{Preferences.MostViews}个视图，请先删除一些");
        await document.Adopt(document.State with { Views = views }, DeactivateOnIdle);
        return null;
    }

    /// <inheritdoc/>
    public Task SaveNotices(NoticeSettings settings) => document.Adopt(document.State with { Notices = settings }, DeactivateOnIdle);
}
