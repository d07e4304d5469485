using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Deputies;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Deputies;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Client.Desks;

/// <summary>代办（A/B岗）: who stands in for an absent officer. Officers arrange it for themselves, supervisors for their department.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="clock">The application's clock.</param>
/// <param name="audit">Records what is done.</param>
internal sealed class DeputyDesk(IGrainFactory grains, TimeProvider clock, AuditDesk audit)
{
    private DateOnly Today => ChinaTime.Today(clock);

    private IDeputiesGrain Deputies => grains.GetGrain<IDeputiesGrain>(GrainNames.Authority);

    /// <summary>The arrangements that are not over, of officers the caller knows of, in the order in which they begin.</summary>
    public async Task<ImmutableArray<DeputyView>> List(Caller caller)
    {
        var views = ImmutableArray.CreateBuilder<DeputyView>();
        foreach (var deputation in (await Deputies.All()).Where(deputation => deputation.To >= Today))
        {
            if (await Account(deputation.Officer, caller) is not null)
                views.Add(DeputyView.Of(deputation, Today));
        }
        return views.ToImmutable();
    }

    /// <summary>An officer's arrangement that is not over.</summary>
    public async Task<(DeputyView? Deputy, Refusal? Refusal)> Get(string officer, Caller caller)
    {
        if (await Account(officer, caller) is null)
            return (null, AccountDesk.NotFound(officer));
        return (await Deputies.All()).FirstOrDefault(d => d.IsOf(officer) && d.To >= Today) is { } deputation
            ? (DeputyView.Of(deputation, Today), null)
            : (null, NotSet(officer));
    }

    /// <summary>设置代办, in place of what is set and not over.</summary>
    public async Task<(DeputyView? Deputy, Refusal? Refusal)> Set(string officer, DeputyForm form, Caller caller)
    {
        var (account, refusal) = await May(officer, caller);
        if (refusal is not null)
            return (null, refusal);
        if (await Check(account!, form) is { } malformed)
            return (null, malformed);
        var deputy = (await Find(form.Deputy!))!.UserName;
        var deputation = new Deputation
        {
            Officer = account!.UserName,
            Deputy = deputy,
            From = form.From ?? Today,
            To = form.To!.Value,
            Reason = string.IsNullOrWhiteSpace(form.Reason) ? null : form.Reason.Trim(),
            SetBy = caller.Recorded,
            SetAt = ChinaTime.Now(clock),
        };
        if (await Deputies.Set(deputation) is { } impossible)
            return (null, impossible);
        await audit.Record(caller, AuditKind.DeputyChanged, account.UserName, $"由{deputy}代办，{deputation.From:yyyy-MM-dd}至{deputation.To:yyyy-MM-dd}");
        // Told again by the hourly round should this be lost.
        await grains.GetGrain<INoticePostGrain>(GrainNames.Authority).Post(DeputyNotices.Of(deputation, Today, deputation.SetAt));
        return (DeputyView.Of(deputation, Today), null);
    }

    /// <summary>结束代办.</summary>
    /// <returns>What was ended.</returns>
    public async Task<(DeputyView? Deputy, Refusal? Refusal)> End(string officer, Caller caller)
    {
        var (account, refusal) = await May(officer, caller);
        if (refusal is not null)
            return (null, refusal);
        var (ended, none) = await Get(officer, caller);
        if ((none ?? await Deputies.End(account!.UserName)) is { } impossible)
            return (null, impossible);
        await audit.Record(caller, AuditKind.DeputyChanged, account!.UserName, "结束代办");
        return (ended! with { Active = false }, null);
    }

    /// <summary>The absent officers whose work the caller does today.</summary>
    public async Task<ImmutableArray<string>> AbsentFor(Caller caller) => DeputyRules.AbsentFor(await Deputies.All(), caller.UserName, Today);

    /// <summary>记录人 of what a caller does to a case of some officer: 代 that officer while the caller stands in.</summary>
    /// <param name="caller">Who does it.</param>
    /// <param name="absent">Whose work the caller does today.</param>
    /// <param name="officer">经办人 of the case; null while unassigned.</param>
    public async Task<string> Recorded(Caller caller, ImmutableArray<string> absent, string? officer) => officer is not null && absent.Contains(officer, StringComparer.OrdinalIgnoreCase)
        ? DeputyRules.OnBehalf(caller.Recorded, (await Find(officer))?.DisplayName ?? officer)
        : caller.Recorded;

    /// <summary>The same for a case that is looked at first.</summary>
    public async Task<string> Recorded(Caller caller, IRequestGrain grain) => await AbsentFor(caller) is { IsEmpty: false } absent
        ? await Recorded(caller, absent, (await grain.View(null))?.Officer)
        : caller.Recorded;

    // Those who may stand in for an officer: whoever is in use, does the same work, and sees the same cases.
    internal static bool CanDeputize(AccountState deputy, AccountState officer) => !deputy.Disabled
        && (deputy.Role is AccountRole.Supervisor or AccountRole.Administrator || deputy.Role == officer.Role)
        && (deputy.Department is null || deputy.Department == officer.Department);

    private static Refusal NotSet(string officer) => Refusal.NotFound(RefusalCodes.DeputyNotFound, $"“{officer}”没有设置代办，或者代办已经结束。");

    private async Task<Refusal?> Check(AccountState officer, DeputyForm form)
    {
        var errors = ImmutableSortedDictionary.CreateBuilder<string, string>();
        if (officer.Disabled || officer.Role == AccountRole.Auditor)
            errors.Add("name", $"“{officer.UserName}”已停用或者不办理申请，不需要代办");
        if (!UserNames.IsOne(form.Deputy))
            errors.Add("deputy", "请填写代办人的用户名");
        else if (await Find(form.Deputy!) is not { } deputy || !CanDeputize(deputy, officer))
            errors.Add("deputy", "代办人须是本部门或者全机关在用的用户，角色相同或者为主管、系统管理员");
        if (form.To is null)
            errors.Add("to", "请填写代办的最后一日");
        return errors.Count == 0 ? null : Refusal.Malformed(errors.ToImmutable());
    }

    private async Task<(AccountState? Account, Refusal? Refusal)> May(string officer, Caller caller)
    {
        if (await Account(officer, caller) is not { } account)
            return (null, AccountDesk.NotFound(officer));
        return caller.Role is AccountRole.Supervisor or AccountRole.Administrator || string.Equals(account.UserName, caller.UserName, StringComparison.OrdinalIgnoreCase)
            ? (account, null)
            : (null, Refusal.Forbidden("只能为本人设置代办；为他人设置由本部门主管办理。"));
    }

    // Another department's people are not there for the caller.
    private async Task<AccountState?> Account(string userName, Caller caller) =>
        await Find(userName) is { } account && (account.Department is null ? caller.Department is null || account.UserName == caller.UserName : caller.IsOf(account.Department)) ? account : null;

    private async Task<AccountState?> Find(string userName) => UserNames.IsOne(userName) ? (await grains.GetGrain<IAccountGrain>(userName.ToUpperInvariant()).Find())?.State : null;
}
