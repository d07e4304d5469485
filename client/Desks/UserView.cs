using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Accounts;

namespace Jinping.Workflow.Client.Desks;

/// <summary>用户.</summary>
public sealed record UserView
{
    /// <summary>用户名.</summary>
    public required string UserName { get; init; }

    /// <summary>姓名; null when not given.</summary>
    public string? DisplayName { get; init; }

    /// <summary>角色.</summary>
    public required AccountRole Role { get; init; }

    /// <summary>部门代码; null: the whole authority.</summary>
    public string? Department { get; init; }

    /// <summary>停用.</summary>
    public required bool Disabled { get; init; }

    /// <summary>初始密码须修改.</summary>
    public required bool MustChangePassword { get; init; }

    /// <summary>双因素认证: whether it is set up.</summary>
    public required bool SecondFactor { get; init; }

    /// <summary>统一身份认证标识; null: the account is nobody's there.</summary>
    public string? Subject { get; init; }

    /// <summary>Locked until this instant; null when it is not.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Grows with every change.</summary>
    public required long Version { get; init; }

    /// <summary>An account as it is shown.</summary>
    public static UserView Of(Account account) => new()
    {
        UserName = account.State.UserName,
        DisplayName = account.State.DisplayName,
        Role = account.State.Role,
        Department = account.State.Department,
        Disabled = account.State.Disabled,
        MustChangePassword = account.State.MustChangePassword,
        SecondFactor = account.State.SecondFactor,
        Subject = account.State.Subject,
        LockedUntil = account.LockedUntil,
        Version = account.State.Version,
    };
}
