namespace Jinping.Workflow.Law.Requests;

/// <summary>登记: a request as the clerk enters it. Nullable fields are judged by <see cref="Deciding.Registering"/>.</summary>
/// <remarks>条例第二十九条、第三十一条</remarks>
public sealed record Registration
{
    /// <summary>Code of the organ that received the request.</summary>
    public string? Department { get; init; }

    /// <summary>到达日期; null means the day of receipt, or today.</summary>
    public DateOnly? ArrivedOn { get; init; }

    /// <summary>收到申请之日; null for ordinary mail, internet and fax until both sides confirmed.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>申请渠道.</summary>
    public Channel? Channel { get; init; }

    /// <summary>申请人.</summary>
    public ApplicantForm? Applicant { get; init; }

    /// <summary>所需政府信息的内容描述.</summary>
    public string? Description { get; init; }

    /// <summary>文号等特征.</summary>
    public string? DocumentReference { get; init; }

    /// <summary>形式要求.</summary>
    public FormRequested? FormRequested { get; init; }

    /// <summary>用途; an applicant need not state it.</summary>
    public string? Purpose { get; init; }

    /// <summary>转办来源.</summary>
    public string? TransferredFrom { get; init; }

    /// <summary>补录的历史申请.</summary>
    public bool? Backfilled { get; init; }
}

/// <summary>申请人 as entered; judged before it becomes an <see cref="Applicant"/>.</summary>
public sealed record ApplicantForm
{
    /// <summary>类别.</summary>
    public ApplicantKind? Kind { get; init; }

    /// <summary>姓名或者名称.</summary>
    public string? Name { get; init; }

    /// <summary>身份证明类型.</summary>
    public IdentityType? IdentityType { get; init; }

    /// <summary>证件号码.</summary>
    public string? IdentityNumber { get; init; }

    /// <summary>联系电话.</summary>
    public string? Phone { get; init; }

    /// <summary>电子邮箱.</summary>
    public string? Email { get; init; }

    /// <summary>通信地址.</summary>
    public string? Address { get; init; }

    /// <summary>代理人.</summary>
    public string? Agent { get; init; }
}
