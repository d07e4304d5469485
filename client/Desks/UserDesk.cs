using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Desks;

/// <summary>用户: accounts as an administrator sees and changes them, at the page and by the REST interface.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="law">The departments.</param>
/// <param name="leavers">What becomes of a leaver's cases.</param>
internal sealed class UserDesk(AccountDesk accounts, LawDesk law, LeaverDesk leavers)
{
    public const int LongestDisplayName = 40;
    public const int LongestSubject = 300;

    /// <summary>All users, in order of their names.</summary>
    public async Task<ImmutableArray<UserView>> List() => [.. (await accounts.List()).Select(UserView.Of)];

    /// <summary>设立用户; the initial password must be changed by its owner.</summary>
    public async Task<(UserView? User, Refusal? Refusal)> Create(UserForm form, Caller by)
    {
        if (await Check(form, form.UserName, isNew: true) is { } malformed)
            return (null, malformed);
        var state = new AccountState { UserName = form.UserName!, DisplayName = form.DisplayName?.Trim(), Role = form.Role!.Value, Department = form.Department, Disabled = form.Disabled ?? false, Subject = SubjectOf(form, null), MustChangePassword = true };
        var (account, refusal) = await accounts.Create(state, form.Password!, by);
        return refusal is null ? (UserView.Of(account!), null) : (null, refusal);
    }

    /// <summary>变更姓名、角色、部门，停用启用; the user is signed out, and the open cases of one who is out of use or works in another department now fall to their departments.</summary>
    public async Task<(UserView? User, Refusal? Refusal)> Change(string userName, UserForm form, Caller by)
    {
        if (await Check(form, userName, isNew: false) is { } malformed)
            return (null, malformed);
        var answer = await With(userName, account => form.ExpectedVersion is { } version && version != account.State.Version
            ? Task.FromResult<Refusal?>(Refusal.Conflict(RefusalCodes.StaleVersion, "他人已先行修改该账户，请刷新后重试。"))
            : accounts.Change(account, account.State with { DisplayName = form.DisplayName?.Trim(), Role = form.Role!.Value, Department = form.Department, Disabled = form.Disabled ?? account.State.Disabled, Subject = SubjectOf(form, account.State.Subject) }, by));
        if (answer.User is { Disabled: true } leaver)
            await leavers.Release(leaver.UserName, by.Recorded);
        else if (answer.User is { Department: { } department } moved)
            await leavers.ReleaseElsewhere(moved.UserName, department, by.Recorded);
        return answer;
    }

    /// <summary>重置密码; it must be changed by its owner.</summary>
    public async Task<(UserView? User, Refusal? Refusal)> ResetPassword(string userName, string? password, Caller by) => string.IsNullOrEmpty(password)
        ? (null, Refusal.Malformed("password", "请填写新的初始密码"))
        : await With(userName, account => accounts.ResetPassword(account, password, by));

    /// <summary>重置双因素认证; the user is signed out.</summary>
    public Task<(UserView? User, Refusal? Refusal)> ResetSecondFactor(string userName, Caller by) => With(userName, account => accounts.ResetSecondFactor(account, by));

    /// <summary>全部退出登录.</summary>
    public Task<(UserView? User, Refusal? Refusal)> SignOutEverywhere(string userName, Caller by) => With(userName, account => accounts.SignOutEverywhere(account.State.UserName, by));

    /// <summary>解除锁定.</summary>
    public Task<(UserView? User, Refusal? Refusal)> Unlock(string userName, Caller by) => With(userName, async account =>
    {
        await accounts.Unlock(account, by);
        return null;
    });

    private static string? SubjectOf(UserForm form, string? before) => form.Subject is { } subject ? string.IsNullOrWhiteSpace(subject) ? null : subject.Trim() : before;

    private async Task<(UserView? User, Refusal? Refusal)> With(string userName, Func<Account, Task<Refusal?>> act)
    {
        if (await accounts.Find(userName) is not { } account)
            return (null, AccountDesk.NotFound(userName));
        return await act(account) is { } refusal ? (null, refusal) : (UserView.Of((await accounts.Find(userName))!), null);
    }

    private async Task<Refusal?> Check(UserForm form, string? name, bool isNew)
    {
        var errors = ImmutableSortedDictionary.CreateBuilder<string, string>();
        if (!UserNames.IsOne(name))
            errors.Add("userName", $"用户名由字母、数字和 . - _ 组成，最多{UserNames.Longest}个");
        else if (!isNew && form.UserName is { } other && !other.Equals(name, StringComparison.OrdinalIgnoreCase))
            errors.Add("userName", "用户名不能变更");
        if (form.DisplayName is { } display && (string.IsNullOrWhiteSpace(display) || display.Length > LongestDisplayName || display.Any(char.IsControl)))
            errors.Add("displayName", $"姓名不能为空，不超过{LongestDisplayName}个字符");
        if (form.Subject is { } subject && (subject.Length > LongestSubject || subject.Any(char.IsControl)))
            errors.Add("subject", $"统一身份认证标识不超过{LongestSubject}个字符");
        if (isNew && string.IsNullOrEmpty(form.Password))
            errors.Add("password", "请填写初始密码");
        if (!isNew && form.Password is not null)
            errors.Add("password", "密码不在此处变更");
        if (form.Role is null)
            errors.Add("role", "请填写角色");
        else if (form.Department is null && form.Role is (AccountRole.Officer or AccountRole.Reviewer))
            errors.Add("department", "经办人、审核人须属于一个部门");
        else if (form.Department is not null && form.Role is AccountRole.Administrator)
            errors.Add("department", "系统管理员不属于某个部门");
        else if (form.Department is { } code && await law.Department(code) is null)
            errors.Add("department", $"没有代码为“{code}”的部门");
        return errors.Count == 0 ? null : Refusal.Malformed(errors.ToImmutable());
    }
}
