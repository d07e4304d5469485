using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Notices;

/// <summary>通知种类: what somebody is told of.</summary>
[JsonConverter(typeof(WireEnumConverter<NoticeKind>))]
public enum NoticeKind
{
    /// <summary>分派: a case is yours.</summary>
    Assigned,

    /// <summary>改派: a case is somebody else's now.</summary>
    TakenOver,

    /// <summary>转办: a case came to the department.</summary>
    HandedOver,

    /// <summary>退回: a department sent a case back.</summary>
    SentBack,

    /// <summary>会办邀请: a part of a case is asked of the department.</summary>
    CoHandling,

    /// <summary>待审核: a draft waits.</summary>
    AwaitingApproval,

    /// <summary>审核通过.</summary>
    ReplyApproved,

    /// <summary>拟稿退回.</summary>
    ReplyReturned,

    /// <summary>催办.</summary>
    Urged,

    /// <summary>督办.</summary>
    Escalated,

    /// <summary>即将到期.</summary>
    DueSoon,

    /// <summary>逾期.</summary>
    Overdue,

    /// <summary>视为放弃: a case closed itself.</summary>
    Lapsed,

    /// <summary>退回部门待分派: its officer has left.</summary>
    FellToDepartment,

    /// <summary>机构调整.</summary>
    Reorganised,

    /// <summary>代办: a deputy's time begins or ends.</summary>
    Deputy,

    /// <summary>年度报告.</summary>
    YearDuty,

    /// <summary>放假安排缺失.</summary>
    CalendarMissing,

    /// <summary>退信: a letter did not leave by e-mail.</summary>
    MailRefused,
}
