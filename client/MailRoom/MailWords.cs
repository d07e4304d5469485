using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Law.MailRoom;

namespace Jinping.Workflow.Client.MailRoom;

/// <summary>用语 of 收发文登记.</summary>
internal static class MailWords
{
    public static string Chinese(this MailDirection direction) => direction == MailDirection.In ? "收文" : "发文";

    public static string Chinese(this MailKind kind) => kind switch
    {
        MailKind.Request => "申请",
        MailKind.Supplement => "补正材料",
        MailKind.Opinion => "征求意见的回复",
        MailKind.Notice => "告知书、通知书",
        MailKind.Consultation => "征求意见书",
        _ => "答复书",
    };

    /// <summary>How it came or went; empty where nothing is recorded.</summary>
    public static string Means(MailView item) => item.Channel?.InShort() ?? item.Means?.Chinese() ?? "";
}
