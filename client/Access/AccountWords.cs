using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Contracts.Accounts;

namespace Jinping.Workflow.Client.Access;

/// <summary>账户 as the audit log tells of it: roles, departments and states, and that a name changed but not which.</summary>
internal static class AccountWords
{
    public static string Rights(AccountState account) => $"{account.Role.Chinese()}，{Department(account)}{(account.Disabled ? "，停用" : "")}";

    /// <summary>What a change makes other.</summary>
    public static string Changes(AccountState before, AccountState after)
    {
        var changes = new List<string>();
        if (before.Role != after.Role)
            changes.Add($"角色由{before.Role.Chinese()}改为{after.Role.Chinese()}");
        if (before.Department != after.Department)
            changes.Add($"部门由{Department(before)}改为{Department(after)}");
        if (before.Disabled != after.Disabled)
            changes.Add(after.Disabled ? "停用" : "启用");
        if (before.DisplayName != after.DisplayName)
            changes.Add("姓名变更");
        if (before.Subject != after.Subject)
            changes.Add(after.Subject is { } subject ? $"统一身份认证标识改为{subject}" : "取消统一身份认证标识");
        return changes is [] ? "未作变更" : string.Join("；", changes);
    }

    private static string Department(AccountState account) => account.Department ?? "全机关";
}
