using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>勾稽关系: all rules, in the order in which findings are told.</summary>
/// <remarks>国办公开办函〔2021〕30号 表三“勾稽关系”</remarks>
public static class Reconciliation
{
    /// <summary>AR-K1 … AR-K12, then what the law makes unlikely.</summary>
    public static ImmutableArray<ReconciliationRule> Rules { get; } =
    [
        Rule("AR-K1", "表三每列：一 + 二 = 三（七）+ 四", ColumnRules.Balance, ColumnRules.BalanceName),
        Rule("AR-K2", "表三每列：（七）总计 = 各项办理结果之和", ColumnRules.Subtotal, ColumnRules.SubtotalName),
        Rule("AR-K3", "表三每行：总计 = 六类申请人之和", TotalRules.Rows, TotalRules.RowName),
        Rule("AR-K4", "本年“上年结转” = 上年“结转下年度继续办理”，逐列相等", YearRules.Continuity, YearRules.ContinuityName),
        Rule("AR-K5", "汇总报告每格 = 所属各单位报告该格之和", AggregationRule.Check, AggregationRule.Name),
        Rule("AR-K6", "表四每组：总计 = 维持 + 纠正 + 其他 + 尚未审结", TotalRules.TableFour, TotalRules.TableFourName),
        Rule("AR-K7", "现行有效件数 = 上年现行有效 + 本年制发 − 本年废止", YearRules.DocumentsInForce, YearRules.DocumentsName),
        Rule("AR-K8", "正文所述数字与表格一致，正文各数、分项之和、所占比例相互一致",
            input => [.. NarrativeRule.Check(input), .. NarrativeRule.Inner(input), .. NarrativeRule.Arithmetic(input)], NarrativeRule.Name, NarrativeRule.InnerName, NarrativeRule.ArithmeticName),
        Rule("AR-K9", "逾期不补正、逾期不缴费有相应告知、收费通知及说明", NoticeRules.Check, NoticeRules.SupplementName, NoticeRules.FeeName),
        Rule("AR-K10", "上年尚未审结的复议、诉讼案件计入本年", YearRules.PendingReviews, YearRules.PendingName),
        Rule("AR-K11", "每格为非负整数，收费金额为非负小数，不得空缺", CellRules.Check, CellRules.MissingName, CellRules.NotANumberName, CellRules.UnknownRowName, CellRules.CutName, CellRules.BlankName),
        Rule("AR-K12", "标题年度与统计期限一致，按期发布", TitleRules.Check, TitleRules.YearName, TitleRules.LateName),
        Rule("AR-L5", "2024年起对不予公开决定直接起诉的，应先行复议",
            input => [.. DirectLitigationRule.Check(input), .. PlausibilityRules.DirectSuits(input)], DirectLitigationRule.Name, PlausibilityRules.DirectSuitsName),
        Rule("AR-B1", "无规章制定权的机关不填报规章", PlausibilityRules.Regulations, PlausibilityRules.RegulationsName),
        Rule("AR-A4", "统计期限为一个年度的1月1日至12月31日", PlausibilityRules.Period, PlausibilityRules.PeriodName),
        Rule("AR-A5", "六个部分齐全，依据现行格式，第六部分说明收取信息处理费情况",
            input => [.. PlausibilityRules.Chapters(input), .. PlausibilityRules.RepealedNotice(input), .. PlausibilityRules.FeeSilence(input)],
            PlausibilityRules.ChapterName, PlausibilityRules.RepealedNoticeName, PlausibilityRules.FeeSilenceName),
    ];

    /// <summary>All findings of a report, rule by rule.</summary>
    public static ImmutableArray<Finding> Check(ReconciliationInput input) =>
        FindingReading.Complete(input, Rules.SelectMany(rule => rule.Check(input)));

    private static ReconciliationRule Rule(
        string id, string statement, Func<ReconciliationInput, IEnumerable<Finding>> check, params ImmutableArray<string> names) =>
        new() { Id = id, Statement = statement, Check = check, Names = names };
}
