using System.Collections.Immutable;

namespace Jinping.Workflow.Contracts.Accounts;

/// <summary>Whoever holds a valid token: what decides on rights, and nothing secret.</summary>
[GenerateSerializer, Immutable, Alias("account-session")]
public sealed record AccountSession
{
    /// <summary>用户名.</summary>
    [Id(0)] public required string UserName { get; init; }

    /// <summary>姓名; null when not given.</summary>
    [Id(1)] public string? DisplayName { get; init; }

    /// <summary>角色.</summary>
    [Id(2)] public required AccountRole Role { get; init; }

    /// <summary>部门代码; null: the whole authority.</summary>
    [Id(3)] public string? Department { get; init; }

    /// <summary>初始密码须修改.</summary>
    [Id(4)] public required bool MustChangePassword { get; init; }

    /// <summary>双因素认证: whether the account has one.</summary>
    [Id(5)] public bool SecondFactor { get; init; }

    /// <summary>并入本部门的部门: those whose work the department goes on with, and whose cases its people see.</summary>
    [Id(6)] public ImmutableArray<string> Predecessors { get; init; } = [];

    /// <summary>What of an account decides on rights.</summary>
    public static AccountSession Of(AccountState account) => new()
    {
        UserName = account.UserName,
        DisplayName = account.DisplayName,
        Role = account.Role,
        Department = account.Department,
        MustChangePassword = account.MustChangePassword,
        SecondFactor = account.SecondFactor,
    };
}
