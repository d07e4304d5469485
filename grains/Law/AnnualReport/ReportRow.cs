using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>表三的行: the 25 rows of table 三 of the 2021 form, in its order, and the one merged row of the 2019 form.</summary>
/// <remarks>国办公开办函〔2021〕30号 表三；labels and spans are in <see cref="AnnualReportForm"/>.</remarks>
[JsonConverter(typeof(WireEnumConverter<ReportRow>))]
public enum ReportRow
{
    /// <summary>一、本年新收政府信息公开申请数量: received in the year.</summary>
    NewlyReceived,

    /// <summary>二、上年结转政府信息公开申请数量: received earlier, open on 1 January.</summary>
    CarriedOver,

    /// <summary>（一）予以公开.</summary>
    Disclosed,

    /// <summary>（二）部分公开（区分处理的，只计这一情形，不计其他情形）.</summary>
    PartlyDisclosed,

    /// <summary>（三）1.属于国家秘密.</summary>
    StateSecret,

    /// <summary>（三）2.其他法律行政法规禁止公开.</summary>
    ForbiddenByLaw,

    /// <summary>（三）3.危及“三安全一稳定”.</summary>
    EndangersSecurityOrStability,

    /// <summary>（三）4.保护第三方合法权益.</summary>
    ThirdPartyRights,

    /// <summary>（三）5.属于三类内部事务信息.</summary>
    InternalAffairs,

    /// <summary>（三）6.属于四类过程性信息.</summary>
    ProcessInformation,

    /// <summary>（三）7.属于行政执法案卷.</summary>
    EnforcementFile,

    /// <summary>（三）8.属于行政查询事项.</summary>
    AdministrativeInquiry,

    /// <summary>（四）1.本机关不掌握相关政府信息.</summary>
    NotHeld,

    /// <summary>（四）2.没有现成信息需要另行制作.</summary>
    WouldRequireCreation,

    /// <summary>（四）3.补正后申请内容仍不明确.</summary>
    UnclearAfterSupplement,

    /// <summary>（五）1.信访举报投诉类申请.</summary>
    PetitionOrComplaint,

    /// <summary>（五）2.重复申请.</summary>
    RepeatedRequest,

    /// <summary>（五）3.要求提供公开出版物.</summary>
    PublicPublication,

    /// <summary>（五）4.无正当理由大量反复申请.</summary>
    ExcessiveRequests,

    /// <summary>（五）5.要求行政机关确认或重新出具已获取信息.</summary>
    ConfirmationOfHeldInformation,

    /// <summary>（六）1.申请人无正当理由逾期不补正.</summary>
    SupplementNotProvided,

    /// <summary>（六）2.申请人逾期未按收费通知要求缴纳费用.</summary>
    FeeNotPaid,

    /// <summary>（六）3.其他.</summary>
    OtherHandling,

    /// <summary>（七）总计: the sum of the outcome rows, never counted by itself.</summary>
    ClosedTotal,

    /// <summary>四、结转下年度继续办理: open on 31 December.</summary>
    CarriedForward,

    /// <summary>（六）其他处理 printed as one row: the 2019 form, and reports which merge the three rows.</summary>
    OtherMerged,
}
