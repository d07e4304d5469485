using Jinping.Workflow.Client.Words;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Pages.Registering;

/// <summary>收到申请之日怎么定, and what follows from it.</summary>
internal static class ReceiptInWords
{
    /// <summary>Which day counts for a channel.</summary>
    public static string DayOf(Channel channel) => channel switch
    {
        Channel.InPerson => "以申请人提交之日为收到申请之日（条例第三十一条第一项）。",
        Channel.RegisteredMail => "以行政机关签收之日为收到申请之日，收发室代签的也算签收（条例第三十一条第二项）。",
        Channel.OrdinaryMail => "应当于收到信件的当日与申请人确认，以确认之日为收到申请之日（条例第三十一条第二项）。",
        Channel.Internet or Channel.Fax => "以双方确认之日为收到申请之日（条例第三十一条第三项）。",
        _ => "以本机关收到转来材料之日为收到申请之日（惯例：条例未规定）。",
    };

    /// <summary>What the day of arrival is called.</summary>
    public static string ArrivalOf(Channel? channel) => channel switch
    {
        Channel.InPerson => "提交日期",
        Channel.RegisteredMail => "签收日期",
        Channel.Transferred => "收到转来材料的日期",
        _ => "到达日期",
    };

    /// <summary>How the due day came about.</summary>
    public static string Due(Derivation due, Channel channel) =>
        $"{due.From.Chinese()}收到申请（{Cause(channel)}），当日不计入，自次日起第{due.Count}个工作日是{due.Due.Chinese()}（条例第三十三条第二款）。";

    /// <summary>What is to be done while receipt is not confirmed.</summary>
    public static string Waiting(DateOnly arrivedOn, LegalContext context)
    {
        var flagged = context.Calendar.AddWorkingDays(arrivedOn, context.Conventions.ConfirmationBreachAfter).Due;
        return $"尚未与申请人确认，答复期限没有起算。请尽快确认；{flagged.Chinese()}以后仍未确认的，记为迟延留痕（惯例：条例未规定确认期限）。";
    }

    private static string Cause(Channel channel) => channel switch
    {
        Channel.InPerson => "当面提交之日",
        Channel.RegisteredMail => "签收之日",
        Channel.Transferred => "收到转来材料之日",
        _ => ConfirmationClock.AppliesTo(channel) ? "双方确认之日" : "收到之日",
    };
}
