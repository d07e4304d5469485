namespace Jinping.Workflow.Client.Access.Provider;

/// <summary>A refusal, and whom it concerns.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Subject">统一身份认证标识, for the administrator who is asked; null when it is not known.</param>
public sealed record ProviderRefusal(ProviderRefusalKind Kind, string? Subject)
{
    /// <summary>What happened and what to do.</summary>
    public string Message => Kind switch
    {
        ProviderRefusalKind.NoRole => "身份已经核实，但是您在统一身份认证中的角色没有对应本系统的任何角色，不能登录。需要使用本系统的，请系统管理员在统一身份认证中授予角色，或者为该角色设置对应。",
        ProviderRefusalKind.NoDepartment => "身份已经核实，但是您在统一身份认证中的部门没有对应本系统的部门，不能登录。请系统管理员核对部门的对应。",
        ProviderRefusalKind.NoAccount => "身份已经核实，但是本系统没有您的账户。请将下方的统一身份认证标识告知系统管理员，由其设立账户或者填入已有账户。",
        ProviderRefusalKind.NoUserName => "身份已经核实，但是不能为您设立账户：统一身份认证给出的用户名不能使用，或者已由他人使用。请将下方的统一身份认证标识告知系统管理员，填入您的账户。",
        ProviderRefusalKind.Disabled => "身份已经核实，但是您在本系统的账户已经停用，不能登录。需要恢复的，请联系系统管理员。",
        ProviderRefusalKind.Locked => "身份已经核实，但是您的账户因连续输错密码或者验证码而锁定。请15分钟后再试，或者请系统管理员解除锁定。",
        ProviderRefusalKind.LastAdministrator => "统一身份认证给出的角色不再是系统管理员，而本系统至少须保留一个可用的系统管理员账户。请先由此账户以用户名和密码登录，另设系统管理员。",
        _ => "统一身份认证没有完成登录：可能取消了登录、页面停留过久或者对方发生故障。请重试；有本系统密码的，也可以用用户名和密码登录。",
    };
}

/// <summary>Why somebody whom 统一身份认证 knows is not let in here.</summary>
public enum ProviderRefusalKind
{
    /// <summary>The provider did not say who it is, or broke off.</summary>
    Failed,

    /// <summary>None of his roles is one here.</summary>
    NoRole,

    /// <summary>His role belongs to a department, and none of those told is one here.</summary>
    NoDepartment,

    /// <summary>He has no account here, and none is made.</summary>
    NoAccount,

    /// <summary>What he is called cannot be a user name, or is somebody else's.</summary>
    NoUserName,

    /// <summary>账户停用.</summary>
    Disabled,

    /// <summary>账户锁定.</summary>
    Locked,

    /// <summary>What the provider says of him would take the last administrator away.</summary>
    LastAdministrator,
}
