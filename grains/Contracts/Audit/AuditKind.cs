using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Contracts.Audit;

/// <summary>What sort of thing the audit log has recorded. Stored by name: never renamed, never reused.</summary>
[GenerateSerializer, Alias("audit-kind")]
[JsonConverter(typeof(WireEnumConverter<AuditKind>))]
public enum AuditKind
{
    /// <summary>登录.</summary>
    SignedIn,

    /// <summary>登录失败.</summary>
    SignInFailed,

    /// <summary>账户锁定.</summary>
    AccountLocked,

    /// <summary>解除锁定.</summary>
    AccountUnlocked,

    /// <summary>退出登录.</summary>
    SignedOut,

    /// <summary>全部退出登录.</summary>
    SignedOutEverywhere,

    /// <summary>设立用户.</summary>
    AccountCreated,

    /// <summary>变更用户: name, role, department, disabled or enabled.</summary>
    RightsChanged,

    /// <summary>修改密码, by its owner.</summary>
    PasswordChanged,

    /// <summary>重置密码, by an administrator.</summary>
    PasswordReset,

    /// <summary>启用双因素认证.</summary>
    SecondFactorSetUp,

    /// <summary>停用双因素认证, by its owner.</summary>
    SecondFactorRemoved,

    /// <summary>重置双因素认证, by an administrator.</summary>
    SecondFactorReset,

    /// <summary>使用恢复码.</summary>
    RecoveryCodeUsed,

    /// <summary>导出工作台.</summary>
    WorkListExported,

    /// <summary>导出审计日志.</summary>
    AuditExported,

    /// <summary>查看个人信息: a full identity number or contact was shown.</summary>
    PersonalDataRevealed,

    /// <summary>变更日历.</summary>
    CalendarChanged,

    /// <summary>变更设置: the authority's name or conventions.</summary>
    SettingsChanged,

    /// <summary>变更部门.</summary>
    DepartmentChanged,

    /// <summary>运行任务.</summary>
    JobRun,

    /// <summary>下载附件 with personal data.</summary>
    AttachmentDownloaded,

    /// <summary>设置或者结束代办.</summary>
    DeputyChanged,

    /// <summary>机构调整.</summary>
    DepartmentsReorganised,

    /// <summary>更换恢复码, by their owner.</summary>
    RecoveryCodesRenewed,

    /// <summary>取得案卷: the file of a case, personal data in full, was made; its hash is in the detail.</summary>
    CaseFileMade,
    /// <summary>变更电子邮箱, by its owner.</summary>
    EmailChanged,
}
