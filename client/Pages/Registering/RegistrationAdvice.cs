using System.Collections.Immutable;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Fees;

namespace Jinping.Workflow.Client.Pages.Registering;

/// <summary>建议: what the officer may think of when registering. Nothing is decided here.</summary>
/// <param name="Title">In a word.</param>
/// <param name="Text">Why, and what could be done.</param>
public sealed record RegistrationAdvice(string Title, string Text)
{
    // 惯例：条例未规定, from how many requests a month numbers are 明显超过合理范围: beyond those that are free of charge.
    private const int ReasonableInMonth = 10;

    private const double SameMatter = 0.6;

    /// <summary>All that may be thought of.</summary>
    public static ImmutableArray<RegistrationAdvice> Of(RegistrationDraft draft, EarlierRequests earlier) =>
        [.. new[] { Repeated(draft, earlier), Several(draft), Numerous(earlier), Incomplete(draft) }.OfType<RegistrationAdvice>()];

    private static RegistrationAdvice? Repeated(RegistrationDraft draft, EarlierRequests earlier)
    {
        if (draft.Description.Length == 0 || earlier.Same.OrderByDescending(same => same.Likeness).FirstOrDefault() is not { Likeness: >= SameMatter } like)
            return null;
        var who = like.IsSameDocument ? "同一申请人" : like.Ties.Contains(EarlierTie.Name) ? "同名申请人（请核对是否同一人）" : "联系方式或者代理人相同的申请人（请核对是否同一人）";
        if (like.Item is { ClosedOn: { } endedOn, Disposition: Disposition.Withdrawn or Disposition.SupplementNotProvided or Disposition.FeeNotPaid })
            return new RegistrationAdvice("以前申请过同样内容", $"{who}的{like.Item.Number}内容相近，已于{endedOn:yyyy-MM-dd}办结（{DispositionRules.Of(like.Item.Disposition.Value).Title}），没有作出答复，不适用第三十六条第六项，应当照常办理。");
        if (like.Item.ClosedOn is { } closedOn)
            return new RegistrationAdvice("可能是重复申请", $"{who}的{like.Item.Number}内容相近，已于{closedOn:yyyy-MM-dd}办结（{DispositionRules.Of(like.Item.Disposition!.Value).Title}）。经核对确属重复申请公开相同政府信息的，可以告知不予重复处理（条例第三十六条第六项）；仍应登记，并在期限内告知。");
        return new RegistrationAdvice("同样内容正在办理", $"{who}的{like.Item.Number}内容相近，尚未办结。还没有作出答复的，不适用第三十六条第六项；可与申请人沟通是否合并或者撤回其一。");
    }

    private static RegistrationAdvice? Several(RegistrationDraft draft) => SeveralMatters.In(draft.Description) is var matters and >= 2
        ? new RegistrationAdvice($"内容似有{matters}项", "确属几项不同信息的，宜一事一申请：征得申请人同意后逐项登记，收到日期相同。用“登记并继续拆分”登记这一项，申请人和日期会留给下一项。也可以作为一件办理，区分处理。")
        : null;

    private static RegistrationAdvice? Numerous(EarlierRequests earlier) => earlier.MonthlyRank > ReasonableInMonth
        ? new RegistrationAdvice("数量、频次可能明显超过合理范围", $"将是同一申请人本月向本机关提出的第{earlier.MonthlyRank}件（惯例以每月{ReasonableInMonth}件为界，条例未规定）。可以要求申请人说明理由；理由不合理的，告知不予处理；理由合理但不能按期答复的，可以确定延迟答复的合理期限（条例第三十五条）。也可以依规定收取信息处理费（条例第四十二条）。")
        : null;

    private static RegistrationAdvice? Incomplete(RegistrationDraft draft)
    {
        if (draft.Name.Length == 0 || draft.Description.Length == 0)
            return null;
        var missing = new[]
        {
            draft.IdentityNumber.Length == 0 ? "身份证明" : "",
            draft is { Phone: "", Email: "", Address: "" } ? "联系方式" : "",
            draft.FormRequested is null ? "获取方式和途径" : "",
        }.Where(part => part.Length > 0).ToArray();
        return missing is [] ? null : new RegistrationAdvice("申请书缺项", $"缺{string.Join("、", missing)}（条例第二十九条第二款）。不影响登记；申请内容因此不明确、无法办理的，自收到申请之日起7个工作日内一次性告知补正（条例第三十条）。");
    }

    /// <summary>本月第几件, and what it could cost.</summary>
    public static string? Fee(int? rank, DateOnly countsOn)
    {
        if (rank is not { } place)
            return null;
        var inMonth = $"{countsOn.Year}年{countsOn.Month}月同一申请人向本机关的第{place}件";
        if (FeeSchedule.InForceOn(countsOn) is not { } schedule)
            return $"{inMonth}。当时尚无信息处理费。";
        var fee = schedule.PerItems(place, 1);
        return fee.Yuan == 0 ? $"{inMonth}，按件计费在免费之列。" : $"{inMonth}，按件计费可收{fee.Yuan}元（信息处理费管理办法第三条；也可以按量计费，两者只能选一）。";
    }
}
