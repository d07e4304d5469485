using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Departments;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Settings;

namespace Jinping.Workflow.Contracts.Authorities;

/// <summary>本级政府: its departments, its calendar, its settings.</summary>
[GrainInterfaceType("authority"), Alias("authority")]
public interface IAuthorityGrain : IGrainWithStringKey
{
    /// <summary>How long a watcher is remembered, in minutes.</summary>
    public const int WatchMinutes = 2;

    /// <summary>Calendar, settings and directory as one versioned snapshot.</summary>
    [Alias("snapshot")]
    public Task<AuthoritySnapshot> Snapshot();

    /// <summary>News of every change from now on, for <see cref="WatchMinutes"/> unless asked for again.</summary>
    /// <param name="watcher">Told before the change is acknowledged, if it answers.</param>
    /// <param name="known">The version the watcher has.</param>
    /// <returns>The snapshot as it is; null when it is the known one.</returns>
    [Alias("watch")]
    public Task<AuthoritySnapshot?> Watch(ILawWatcher watcher, long known);

    /// <summary>The snapshot, for one who may have it already.</summary>
    /// <param name="known">The version at hand; any other gets the snapshot.</param>
    /// <returns>Null when <paramref name="known"/> is the version in force.</returns>
    [Alias("snapshot-unless")]
    public Task<AuthoritySnapshot?> SnapshotUnless(long known);

    /// <summary>设立部门.</summary>
    [Alias("add-department")]
    public Task<Refusal?> AddDepartment(DepartmentEntry department);

    /// <summary>变更部门名称、启用停用.</summary>
    [Alias("change-department")]
    public Task<Refusal?> ChangeDepartment(DepartmentEntry department);

    /// <summary>机构调整: departments are set up, renamed and put out of use in one write. Whatever moves with them follows; sent twice it is one.</summary>
    [Alias("reorganise")]
    public Task<Refusal?> Reorganise(Reorganisation reorganisation);

    /// <summary>Says that all open cases and people have moved.</summary>
    [Alias("finish-reorganisation")]
    public Task FinishReorganisation(Guid id);

    /// <summary>导入放假通知; open cases are recomputed by the next sweep.</summary>
    [Alias("import-notice")]
    public Task<Refusal?> ImportNotice(HolidayNotice notice);

    /// <summary>本级政府名称.</summary>
    [Alias("rename")]
    public Task Rename(string name);

    /// <summary>变更设置: name and conventions; open cases are recomputed by the next sweep when conventions change.</summary>
    /// <param name="name">本级政府名称.</param>
    /// <param name="conventions">惯例.</param>
    /// <param name="known">The version that was changed; null: whichever there is.</param>
    [Alias("change-settings")]
    public Task<Refusal?> ChangeSettings(string name, Conventions conventions, long? known);
}
