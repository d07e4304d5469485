using Jinping.Workflow.Contracts.Accounts;

namespace Jinping.Workflow.Client.Desks;

/// <summary>用户 as entered.</summary>
internal sealed record UserForm
{
    /// <summary>用户名; not needed where the address names it.</summary>
    public string? UserName { get; init; }

    /// <summary>姓名; null for none.</summary>
    public string? DisplayName { get; init; }

    /// <summary>角色.</summary>
    public AccountRole? Role { get; init; }

    /// <summary>部门代码; null: the whole authority.</summary>
    public string? Department { get; init; }

    /// <summary>停用; null keeps it, or false when new.</summary>
    public bool? Disabled { get; init; }

    /// <summary>统一身份认证标识; null keeps it, an empty one takes it away.</summary>
    public string? Subject { get; init; }

    /// <summary>初始密码 of a new account.</summary>
    public string? Password { get; init; }

    /// <summary>The version that was changed; null: whichever there is.</summary>
    public long? ExpectedVersion { get; init; }
}
