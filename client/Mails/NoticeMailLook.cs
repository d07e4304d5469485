using Jinping.Workflow.Law.Clocks;

namespace Jinping.Workflow.Client.Mails;

/// <summary>The look of a mail of notices: styles stand at each element, since mail programs leave out style sheets. It has one column, so a phone shows it as it is.</summary>
internal static class NoticeMailLook
{
    public const string Body = "margin:0;padding:12px;background:#f4f6f8;color:#1a2530;font:15px/1.6 'Noto Sans CJK SC','Microsoft YaHei','PingFang SC',sans-serif";
    public const string Sheet = "max-width:640px;margin:0 auto;padding:20px;background:#ffffff;border:1px solid #d5dbe1";
    public const string Title = "margin:0 0 8px;font-size:20px;color:#12375f";
    public const string Kind = "margin:20px 0 4px;padding-bottom:4px;border-bottom:2px solid #174a84;font-size:16px;color:#12375f";
    public const string Entry = "padding:10px 0;border-bottom:1px solid #dfe4e9;overflow-wrap:anywhere";
    public const string Text = "margin:4px 0 0";
    public const string Link = "margin-right:8px;font-weight:bold;color:#174a84";
    public const string Foot = "margin:20px 0 0;font-size:13px;color:#46535f";

    public static string Lamp(Urgency urgency) => $"white-space:nowrap;font-weight:bold;color:{urgency switch { Urgency.Overdue => "#000000", Urgency.Red => "#b3261e", Urgency.Yellow => "#8a5a00", Urgency.Green => "#1b6b3a", _ => "#46535f" }}";
}
