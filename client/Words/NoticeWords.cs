using Jinping.Workflow.Law.Notices;

namespace Jinping.Workflow.Client.Words;

/// <summary>通知种类, in words.</summary>
internal static class NoticeWords
{
    public static string Chinese(this NoticeKind kind) => kind switch
    {
        NoticeKind.Assigned => "分派",
        NoticeKind.TakenOver => "改派",
        NoticeKind.HandedOver => "转办",
        NoticeKind.SentBack => "退回",
        NoticeKind.CoHandling => "会办",
        NoticeKind.AwaitingApproval => "待审核",
        NoticeKind.ReplyApproved => "审核通过",
        NoticeKind.ReplyReturned => "拟稿退回",
        NoticeKind.Urged => "催办",
        NoticeKind.Escalated => "督办",
        NoticeKind.DueSoon => "即将到期",
        NoticeKind.Overdue => "逾期",
        NoticeKind.Lapsed => "视为放弃",
        NoticeKind.FellToDepartment => "待重新分派",
        NoticeKind.Reorganised => "机构调整",
        NoticeKind.Deputy => "代办",
        NoticeKind.CalendarMissing => "放假安排",
        NoticeKind.MailRefused => "退信",
        _ => "年度报告",
    };
}
