namespace Jinping.Workflow.Client.Ledgers;

/// <summary>台账的一栏: what an office's ledger says of a case.</summary>
internal enum LedgerColumn
{
    /// <summary>台账编号; what makes a row sent again the same row.</summary>
    Number,

    /// <summary>受理部门, by code or name.</summary>
    Department,

    /// <summary>收到申请之日.</summary>
    ReceivedOn,

    /// <summary>到达日期.</summary>
    ArrivedOn,

    /// <summary>申请渠道.</summary>
    Channel,

    /// <summary>申请人姓名或者名称.</summary>
    ApplicantName,

    /// <summary>申请人类别.</summary>
    ApplicantKind,

    /// <summary>证件号码.</summary>
    IdentityNumber,

    /// <summary>联系电话.</summary>
    Phone,

    /// <summary>电子邮箱.</summary>
    Email,

    /// <summary>通信地址.</summary>
    Address,

    /// <summary>代理人.</summary>
    Agent,

    /// <summary>申请内容.</summary>
    Description,

    /// <summary>获取方式.</summary>
    FormRequested,

    /// <summary>用途.</summary>
    Purpose,

    /// <summary>经办人.</summary>
    Officer,

    /// <summary>补正告知日期.</summary>
    SupplementNoticedOn,

    /// <summary>补正告知书送达日期.</summary>
    SupplementDeliveredOn,

    /// <summary>补正收到日期.</summary>
    SupplementedOn,

    /// <summary>延期告知日期.</summary>
    ExtendedOn,

    /// <summary>延期工作日数.</summary>
    ExtendedDays,

    /// <summary>答复（办结）日期.</summary>
    ClosedOn,

    /// <summary>办理结果.</summary>
    Outcome,

    /// <summary>答复理由、依据.</summary>
    Ground,

    /// <summary>答复文号.</summary>
    DocumentNumber,

    /// <summary>送达方式.</summary>
    DeliveredBy,

    /// <summary>答复送达日期.</summary>
    DeliveredOn,

    /// <summary>备注.</summary>
    Remark,
}
