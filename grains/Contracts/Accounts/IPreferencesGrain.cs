using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Contracts.Accounts;

/// <summary>个人设置 of one user: watched cases, saved views, and how notices are shown. The key is the account's; nothing here decides on rights.</summary>
[GrainInterfaceType("preferences"), Alias("preferences")]
public interface IPreferencesGrain : IGrainWithStringKey
{
    /// <summary>What is kept.</summary>
    [Alias("get")]
    public Task<Preferences> Get();

    /// <summary>关注、取消关注.</summary>
    /// <param name="number">登记编号.</param>
    /// <param name="watched">Whether it shall be watched.</param>
    /// <returns>Why not; null when done.</returns>
    [Alias("watch")]
    public Task<Refusal?> Watch(string number, bool watched);

    /// <summary>保存视图: under a new name, or in place of the one of that name; without a query it is removed.</summary>
    /// <returns>Why not; null when done.</returns>
    [Alias("save-view")]
    public Task<Refusal?> SaveView(string name, string? query);

    /// <summary>保存通知设置.</summary>
    [Alias("save-notices")]
    public Task SaveNotices(NoticeSettings settings);
}
