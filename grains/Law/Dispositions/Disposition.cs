using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Dispositions;

/// <summary>办理结果: how a request ended. One request has exactly one.</summary>
/// <remarks>条例第三十五条至第三十九条；国办公开办函〔2021〕30号 表三</remarks>
[JsonConverter(typeof(WireEnumConverter<Disposition>))]
public enum Disposition
{
    /// <summary>P-1 已主动公开，告知获取途径.</summary>
    AlreadyPublic,

    /// <summary>P-2 予以公开.</summary>
    Provided,

    /// <summary>Q-1 部分公开（区分处理）.</summary>
    PartlyDisclosed,

    /// <summary>N-1 属于国家秘密.</summary>
    StateSecret,

    /// <summary>N-2 其他法律行政法规禁止公开.</summary>
    ForbiddenByLaw,

    /// <summary>N-3 危及“三安全一稳定”.</summary>
    EndangersSecurityOrStability,

    /// <summary>N-4 保护第三方合法权益.</summary>
    ThirdPartyRights,

    /// <summary>N-5 属于三类内部事务信息.</summary>
    InternalAffairs,

    /// <summary>N-6 属于四类过程性信息.</summary>
    ProcessInformation,

    /// <summary>N-7 属于行政执法案卷.</summary>
    EnforcementFile,

    /// <summary>N-8 属于行政查询事项.</summary>
    AdministrativeInquiry,

    /// <summary>U-1a 政府信息不存在.</summary>
    DoesNotExist,

    /// <summary>U-1b 非本机关负责公开.</summary>
    NotThisOrgan,

    /// <summary>U-2 没有现成信息需要另行制作.</summary>
    WouldRequireCreation,

    /// <summary>U-3 补正后申请内容仍不明确.</summary>
    UnclearAfterSupplement,

    /// <summary>X-1 信访举报投诉类申请.</summary>
    PetitionOrComplaint,

    /// <summary>X-2 重复申请.</summary>
    RepeatedRequest,

    /// <summary>X-3 要求提供公开出版物.</summary>
    PublicPublication,

    /// <summary>X-4 无正当理由大量反复申请.</summary>
    ExcessiveRequests,

    /// <summary>X-5 要求行政机关确认或重新出具已获取信息.</summary>
    ConfirmationOfHeldInformation,

    /// <summary>O-1 逾期不补正，视为放弃.</summary>
    SupplementNotProvided,

    /// <summary>O-2 逾期不缴费，视为放弃.</summary>
    FeeNotPaid,

    /// <summary>O-3 撤回申请.</summary>
    Withdrawn,

    /// <summary>O-3 其他处理.</summary>
    OtherHandling,
}
