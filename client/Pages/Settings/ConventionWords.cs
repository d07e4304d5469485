using Jinping.Workflow.Law.Settings;

namespace Jinping.Workflow.Client.Pages.Settings;

/// <summary>惯例 as the settings page tells of them, one after the other.</summary>
internal static class ConventionWords
{
    /// <summary>One of them.</summary>
    /// <param name="Name">Its member in JSON, as refusals name it.</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="Unit">What it counts.</param>
    /// <param name="What">What it does.</param>
    /// <param name="Of">Its value.</param>
    /// <param name="With">The conventions with another value.</param>
    public sealed record Word(string Name, string Title, string Unit, string What, Func<Conventions, int> Of, Func<Conventions, int, Conventions> With);

    public static Word[] All { get; } =
    [
        new("supplementPeriod", "补正期限（默认）", "个工作日", "补正告知书没有另定期限时使用。条例第三十条只要求“合理”。", c => c.SupplementPeriod, (c, value) => c with { SupplementPeriod = value }),
        new("shortestSupplementPeriod", "补正期限（最短）", "个工作日", "短于此的补正期限不予接受。", c => c.ShortestSupplementPeriod, (c, value) => c with { ShortestSupplementPeriod = value }),
        new("longestSupplementPeriod", "补正期限（最长）", "个工作日", "长于此的补正期限不予接受。", c => c.LongestSupplementPeriod, (c, value) => c with { LongestSupplementPeriod = value }),
        new("reasonsPeriod", "说明理由期限", "个工作日", "要求申请人说明理由（条例第三十五条）没有另定期限时使用。", c => c.ReasonsPeriod, (c, value) => c with { ReasonsPeriod = value }),
        new("longestDelay", "延迟答复最长期限", "日", "条例第三十五条只要求“合理”；超过此数的延迟答复日期不予接受。", c => c.LongestDelay, (c, value) => c with { LongestDelay = value }),
        new("confirmationPeriod", "确认收到：应当完成", "个工作日", "到达后超过此数尚未与申请人确认的，提示为紧急。", c => c.ConfirmationPeriod, (c, value) => c with { ConfirmationPeriod = value }),
        new("confirmationBreachAfter", "确认收到：记为迟延留痕", "个工作日", "到达后满此数仍未确认的，记迟延留痕。", c => c.ConfirmationBreachAfter, (c, value) => c with { ConfirmationBreachAfter = value }),
        new("yellowFrom", "临期（黄灯）", "个工作日", "剩余工作日不多于此数的，提示为临期。", c => c.YellowFrom, (c, value) => c with { YellowFrom = value }),
        new("redFrom", "紧急（红灯）", "个工作日", "剩余工作日不多于此数的，提示为紧急。", c => c.RedFrom, (c, value) => c with { RedFrom = value }),
        new("draftPeriod", "内部拟稿期限", "个工作日", "答复期限20个工作日中，第几个工作日前应当拟稿；其余时间留给审核、签发。", c => c.DraftPeriod, (c, value) => c with { DraftPeriod = value }),
        new("acceptancePeriod", "签收期限", "个工作日", "转办后应当在此数内签收或者退回，否则次日向部门负责人督办。", c => c.AcceptancePeriod, (c, value) => c with { AcceptancePeriod = value }),
        new("escalationPeriod", "督办期限", "个工作日", "向部门负责人督办后满此数仍未办理的，报主管的上级。", c => c.EscalationPeriod, (c, value) => c with { EscalationPeriod = value }),
    ];
}
