namespace Jinping.Workflow.Contracts.Accounts;

/// <summary>账户: who signs in, as what, for which department. Replaced as a whole; how signing in went is kept apart from it.</summary>
[GenerateSerializer, Immutable, Alias("account-state")]
public sealed record AccountState
{
    /// <summary>用户名 as entered when the account was made; its upper-case form is the grain's key.</summary>
    [Id(0)] public required string UserName { get; init; }

    /// <summary>姓名; null when not given.</summary>
    [Id(1)] public string? DisplayName { get; init; }

    /// <summary>角色.</summary>
    [Id(2)] public required AccountRole Role { get; init; }

    /// <summary>部门代码; null: the whole authority.</summary>
    [Id(3)] public string? Department { get; init; }

    /// <summary>停用.</summary>
    [Id(4)] public bool Disabled { get; init; }

    /// <summary>Hash of the password, as ASP.NET Core Identity makes it; null while there is none, and nobody can sign in.</summary>
    [Id(5)] public string? PasswordHash { get; init; }

    /// <summary>安全戳: changes with password, role, department and state; a token that bears another is void.</summary>
    [Id(6)] public string SecurityStamp { get; init; } = "";

    /// <summary>初始密码须修改: until it is changed the account can do nothing else.</summary>
    [Id(7)] public bool MustChangePassword { get; init; }

    /// <summary>Grows with every replacement; one made from an older version is refused.</summary>
    [Id(8)] public long Version { get; init; }

    /// <summary>双因素认证: whether signing in asks for a code as well.</summary>
    [Id(9)] public bool SecondFactor { get; init; }

    /// <summary>Key of the authenticator, encrypted; null when none was ever set up.</summary>
    [Id(10)] public string? AuthenticatorKey { get; init; }

    /// <summary>恢复码: the hashes of those not used yet, encrypted; null when there are none.</summary>
    [Id(11)] public string? RecoveryCodes { get; init; }

    /// <summary>统一身份认证标识: the person at the identity provider whose account this is; null: nobody signs in by it.</summary>
    [Id(12)] public string? Subject { get; init; }

    /// <summary>电子邮箱 for notices, a protected text; null when none was given.</summary>
    [Id(13)] public string? Email { get; init; }
}
