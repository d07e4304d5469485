using System.Collections.Frozen;
using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;
using static Jinping.Workflow.Law.Dispositions.DispositionGroup;

namespace Jinping.Workflow.Law.Dispositions;

/// <summary>全部办理结果: every outcome with its articles and the facts a reply must carry.</summary>
/// <remarks>条例第十四条至第十六条、第三十条、第三十五条至第三十九条、第四十二条</remarks>
public static class DispositionRules
{
    private static readonly RequiredFact Review = new() { Name = "review", Label = "公开审查记录（条例第十七条）" };

    private static readonly FrozenDictionary<Disposition, DispositionRule> Rules =
        Disclosures().Concat(NonDisclosures()).Concat(Impossibilities()).Concat(NonProcessings()).Concat(Others())
            .ToFrozenDictionary(rule => rule.Disposition);

    /// <summary>All rules in the order of table 三.</summary>
    public static ImmutableArray<DispositionRule> All { get; } = [.. Enum.GetValues<Disposition>().Select(Of)];

    /// <summary>The rule of one outcome.</summary>
    public static DispositionRule Of(Disposition disposition) => Rules[disposition];

    /// <remarks>条例第三十六条第（一）项、第（二）项、第三十七条</remarks>
    [Rule("P-1", "P-2", "Q-1", "R36", "R37", "R17", "R40")]
    private static IEnumerable<DispositionRule> Disclosures() =>
    [
        Rule(Disposition.AlreadyPublic, "P-1", "已主动公开，告知获取途径", Disclosed, [Cite.Regulation(36, item: 1)], Fact("publishedAt", "公开的具体位置（网址、公报期号和日期等）")),
        Rule(Disposition.Provided, "P-2", "予以公开", Disclosed, [Cite.Regulation(36, item: 2), Cite.Regulation(40)], Review, Fact("route", "提供的方式、途径和时间")),
        Rule(Disposition.PartlyDisclosed, "Q-1", "部分公开（区分处理）", DispositionGroup.PartlyDisclosed, [Cite.Regulation(37), Cite.Regulation(36, item: 2), Cite.Regulation(36, item: 3)], Review, Fact("released", "予以公开的部分")),
    ];

    /// <remarks>条例第十四条、第十五条、第十六条、第三十六条第（三）项、第（七）项</remarks>
    [Rule("N-1", "N-2", "N-3", "N-4", "N-5", "N-6", "N-7", "N-8", "R5", "R13.1", "R14-a", "R14-b", "R14-c", "R15", "R16.1", "R16.2-a", "R16.2-b")]
    private static IEnumerable<DispositionRule> NonDisclosures() =>
    [
        Rule(Disposition.StateSecret, "N-1", "属于国家秘密", NotDisclosed, [Cite.Regulation(14)], Review, Fact("classification", "定密依据、密级和保密期限")),
        Rule(Disposition.ForbiddenByLaw, "N-2", "其他法律行政法规禁止公开", NotDisclosed, [Cite.Regulation(14)], Review, Fact("law", "禁止公开的法律、行政法规名称及条款")),
        Rule(Disposition.EndangersSecurityOrStability, "N-3", "危及“三安全一稳定”", NotDisclosed, [Cite.Regulation(14)], Review, Fact("riskFinding", "主管单位的书面风险认定")),
        Rule(Disposition.ThirdPartyRights, "N-4", "保护第三方合法权益", NotDisclosed, [Cite.Regulation(15), Cite.Regulation(32)], Fact("thirdParty", "所涉第三方"), Fact("grounds", "不予公开的合理理由"), Fact("publicInterest", "公共利益衡量")),
        Rule(Disposition.InternalAffairs, "N-5", "属于三类内部事务信息", NotDisclosed, [Cite.Regulation(16, 1)], Fact("kind", "内部事务信息的类别", "人事管理", "后勤管理", "内部工作流程")),
        Rule(Disposition.ProcessInformation, "N-6", "属于四类过程性信息", NotDisclosed, [Cite.Regulation(16, 2)], Fact("kind", "过程性信息的类别", "讨论记录", "过程稿", "磋商信函", "请示报告")),
        Rule(Disposition.EnforcementFile, "N-7", "属于行政执法案卷", NotDisclosed, [Cite.Regulation(16, 2)], Fact("file", "所属行政执法案卷")),
        Rule(Disposition.AdministrativeInquiry, "N-8", "属于行政查询事项", NotDisclosed, [Cite.Regulation(36, item: 7)], Fact("law", "有特别规定的法律、行政法规名称及条款"), Fact("whereToApply", "查询的受理单位和办法")),
    ];

    /// <remarks>条例第三十六条第（四）项、第（五）项、第三十八条、第三十条</remarks>
    [Rule("U-1a", "U-1b", "U-2", "U-3", "R38", "R10.1", "R10.3")]
    private static IEnumerable<DispositionRule> Impossibilities() =>
    [
        Rule(Disposition.DoesNotExist, "U-1a", "政府信息不存在", CannotBeProvided, [Cite.Regulation(36, item: 4)], Fact("search", "检索记录（范围、检索词、人员、时间、结果）")),
        Rule(Disposition.NotThisOrgan, "U-1b", "非本机关负责公开", CannotBeProvided, [Cite.Regulation(36, item: 5), Cite.Regulation(10)], Fact("reason", "不属于本机关负责公开的理由")),
        Rule(Disposition.WouldRequireCreation, "U-2", "没有现成信息需要另行制作", CannotBeProvided, [Cite.Regulation(38)], Fact("explanation", "需要加工、分析的说明")),
        Rule(Disposition.UnclearAfterSupplement, "U-3", "补正后申请内容仍不明确", CannotBeProvided, [Cite.Regulation(30), Cite.Regulation(29)], Fact("unclear", "补正后仍不明确之处")),
    ];

    /// <remarks>条例第三十五条、第三十六条第（六）项、第三十九条</remarks>
    [Rule("X-1", "X-2", "X-3", "X-4", "X-5", "R39.1", "R39.2", "R35")]
    private static IEnumerable<DispositionRule> NonProcessings() =>
    [
        Rule(Disposition.PetitionOrComplaint, "X-1", "信访举报投诉类申请", NotProcessed, [Cite.Regulation(39, 1)]),
        Rule(Disposition.RepeatedRequest, "X-2", "重复申请", NotProcessed, [Cite.Regulation(36, item: 6)], Fact("earlierNumber", "已答复的同一申请的登记编号")),
        Rule(Disposition.PublicPublication, "X-3", "要求提供公开出版物", NotProcessed, [Cite.Regulation(39, 2)], Fact("whereToGet", "公开出版物的获取途径")),
        Rule(Disposition.ExcessiveRequests, "X-4", "无正当理由大量反复申请", NotProcessed, [Cite.Regulation(35)], Fact("evidence", "申请数量、频次明显超过合理范围的事实")),
        Rule(Disposition.ConfirmationOfHeldInformation, "X-5", "要求行政机关确认或重新出具已获取信息", NotProcessed, [Cite.Regulation(2), Cite.Regulation(36, item: 6)], Fact("obtainedHow", "申请人已获取该信息的时间和方式")),
    ];

    /// <remarks>条例第三十条、第四十二条，信息处理费管理办法第六条</remarks>
    [Rule("O-1", "O-2", "O-3", "DM6", "DM14")]
    private static IEnumerable<DispositionRule> Others() =>
    [
        Rule(Disposition.SupplementNotProvided, "O-1", "申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", OtherHandling, [Cite.Regulation(30)]) with { IsReply = false },
        Rule(Disposition.FeeNotPaid, "O-2", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", OtherHandling, [Cite.Regulation(42), Cite.FeeMeasures(6)]) with { IsReply = false },
        Rule(Disposition.Withdrawn, "O-3", "撤回申请", OtherHandling, []) with { IsReply = false },
        Rule(Disposition.OtherHandling, "O-3", "其他", OtherHandling, [], Fact("reason", "终止办理的理由")),
    ];

    private static DispositionRule Rule(Disposition disposition, string code, string title, DispositionGroup group, Citation[] articles, params RequiredFact[] facts) =>
        new() { Disposition = disposition, Code = code, Title = title, Group = group, Articles = [.. articles], Facts = [.. facts] };

    private static RequiredFact Fact(string name, string label, params string[] values) => new() { Name = name, Label = label, Values = [.. values] };
}
