using System.Text.Json.Serialization;

namespace Jinping.Workflow.Law.Letters;

/// <summary>文书: every letter an organ may have to write in a case, by its code in the digest: F-04 is written <c>F-04</c>.</summary>
[JsonConverter(typeof(LetterCodeConverter))]
public enum LetterCode
{
    /// <summary>政府信息公开申请登记表.</summary>
    F01,

    /// <summary>登记回执.</summary>
    F02,

    /// <summary>收到日期确认记录.</summary>
    F03,

    /// <summary>补正告知书.</summary>
    F04,

    /// <summary>说明理由告知书.</summary>
    F05,

    /// <summary>延期答复告知书.</summary>
    F06,

    /// <summary>延迟答复告知书（第三十五条）.</summary>
    F07,

    /// <summary>征求意见书（第三方）.</summary>
    F08,

    /// <summary>征求意见告知书（申请人）.</summary>
    F09,

    /// <summary>征求意见书（共同制作机关）.</summary>
    F10,

    /// <summary>协办函.</summary>
    F11,

    /// <summary>依申请公开告知书（第三方）.</summary>
    F12,

    /// <summary>收费通知书.</summary>
    F13,

    /// <summary>审查呈批单.</summary>
    F14,

    /// <summary>检索记录.</summary>
    F15,

    /// <summary>送达回证.</summary>
    F16,

    /// <summary>更正告知书、转送函.</summary>
    F17,

    /// <summary>答复书（已主动公开）.</summary>
    A01,

    /// <summary>答复书（予以公开）.</summary>
    A02,

    /// <summary>答复书（部分公开）.</summary>
    A03,

    /// <summary>不予公开告知书（国家秘密）.</summary>
    A04,

    /// <summary>不予公开告知书（法律、行政法规禁止公开）.</summary>
    A05,

    /// <summary>不予公开告知书（“三安全一稳定”）.</summary>
    A06,

    /// <summary>不予公开告知书（第三方合法权益）.</summary>
    A07,

    /// <summary>不予公开告知书（内部事务信息）.</summary>
    A08,

    /// <summary>不予公开告知书（过程性信息）.</summary>
    A09,

    /// <summary>不予公开告知书（行政执法案卷）.</summary>
    A10,

    /// <summary>告知书（行政查询事项）.</summary>
    A11,

    /// <summary>政府信息不存在告知书.</summary>
    A12,

    /// <summary>非本机关负责公开告知书.</summary>
    A13,

    /// <summary>告知书（需另行制作、加工、分析）.</summary>
    A14,

    /// <summary>告知书（补正后仍不明确）.</summary>
    A15,

    /// <summary>不作为政府信息公开申请处理告知书.</summary>
    A16,

    /// <summary>不予重复处理告知书.</summary>
    A17,

    /// <summary>告知书（公开出版物获取途径）.</summary>
    A18,

    /// <summary>不予处理告知书（大量、反复申请）.</summary>
    A19,

    /// <summary>不予处理告知书（确认或重新出具）.</summary>
    A20,

    /// <summary>终止办理告知书（逾期不补正）.</summary>
    A21,

    /// <summary>终止办理告知书（逾期不缴费）.</summary>
    A22,

    /// <summary>终止办理告知书（撤回申请等）.</summary>
    A23,
}
