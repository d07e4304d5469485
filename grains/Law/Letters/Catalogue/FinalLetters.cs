using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;
using static Jinping.Workflow.Law.Dispositions.Disposition;
using static Jinping.Workflow.Law.Letters.Catalogue.Contents;

namespace Jinping.Workflow.Law.Letters.Catalogue;

/// <summary>答复书、告知书: one letter for every outcome, with what each must say besides facts, reason, legal basis, decision and remedy.</summary>
/// <remarks>条例第三十条、第三十五条至第三十九条、第四十二条</remarks>
internal static class FinalLetters
{
    public static IEnumerable<LetterRule> All() => [.. Disclosures(), .. NonDisclosures(), .. Impossibilities(), .. NonProcessings(), .. Endings()];

    [Rule("A-01", "A-02", "A-03")]
    private static IEnumerable<LetterRule> Disclosures() =>
    [
        Final(LetterCode.A01, "政府信息公开申请答复书", "答复书（已主动公开）", AlreadyPublic, "该政府信息已经主动公开，现告知获取该政府信息的方式、途径。",
            Fact("publishedAt", "获取该政府信息的方式、途径（公开的具体位置）")),
        Final(LetterCode.A02, "政府信息公开申请答复书", "答复书（予以公开）", Provided, "对所申请的政府信息，予以公开。",
            Fact("route", "提供的方式、途径和时间"),
            May("attachments", "随文提供的政府信息目录（每行一件）", s => s.Reply["attachments"]),
            May("formReason", "提供形式与申请不一致的理由")),
        Final(LetterCode.A03, "政府信息公开申请答复书", "答复书（部分公开）", PartlyDisclosed, "对所申请的政府信息作区分处理，部分予以公开，部分不予公开。",
            Fact("released", "予以公开的部分"),
            Known("withheld", "不予公开的部分及每一部分的依据", FinalWords.Withheld),
            Asked("withheldReason", "每一不予公开部分的理由", s => s.Reply["withheldReason"]),
            May("route", "公开部分的提供方式、途径和时间", s => s.Reply["route"])),
    ];

    [Rule("A-04", "A-05", "A-06", "A-07", "A-08", "A-09", "A-10")]
    private static IEnumerable<LetterRule> NonDisclosures() =>
    [
        Withheld(LetterCode.A04, "不予公开告知书（国家秘密）", StateSecret,
            Said("secret", "属于国家秘密的认定", "所申请的政府信息属于依法确定为国家秘密的政府信息")),
        Withheld(LetterCode.A05, "不予公开告知书（法律、行政法规禁止公开）", ForbiddenByLaw,
            Fact("law", "禁止公开的法律、行政法规名称及条款")),
        Withheld(LetterCode.A06, "不予公开告知书（“三安全一稳定”）", EndangersSecurityOrStability,
            Asked("interest", "可能危及的利益", s => s.Reply["interest"], "国家安全", "公共安全", "经济安全", "社会稳定"),
            Asked("danger", "公开后可能危及该利益的理由", s => s.Reply["danger"])),
        Withheld(LetterCode.A07, "不予公开告知书（第三方合法权益）", ThirdPartyRights,
            Asked("right", "涉及的第三方权益", s => s.Reply["right"], "商业秘密", "个人隐私", "其他合法权益"),
            Asked("consultation", "征求第三方意见的结果", ConsultationWords.Result),
            Fact("publicInterest", "不公开不会对公共利益造成重大影响的理由")),
        Withheld(LetterCode.A08, "不予公开告知书（内部事务信息）", InternalAffairs,
            Fact("kind", "内部事务信息的类别", "人事管理", "后勤管理", "内部工作流程")),
        Withheld(LetterCode.A09, "不予公开告知书（过程性信息）", ProcessInformation,
            Fact("kind", "过程性信息的类别", "讨论记录", "过程稿", "磋商信函", "请示报告")),
        Withheld(LetterCode.A10, "不予公开告知书（行政执法案卷）", EnforcementFile,
            Fact("file", "所属行政执法案卷")),
    ];

    [Rule("A-11", "A-12", "A-13", "A-14", "A-15")]
    private static IEnumerable<LetterRule> Impossibilities() =>
    [
        Final(LetterCode.A11, "政府信息公开申请告知书", "告知书（按特别规定办理、行政查询）", AdministrativeInquiry, "所申请的信息，有关法律、行政法规对其获取有特别规定，请依照有关法律、行政法规的规定办理。",
            Fact("law", "有特别规定的法律、行政法规名称及条款"), Fact("whereToApply", "办理的受理单位和办法")),
        Final(LetterCode.A12, "政府信息不存在告知书", "政府信息不存在告知书", DoesNotExist, "经检索，没有所申请的政府信息，该政府信息不存在。",
            Fact("search", "检索的情况（范围、检索词、人员、时间、结果）")),
        Final(LetterCode.A13, "非本机关负责公开告知书", "非本机关负责公开告知书", NotThisOrgan, "所申请的政府信息不属于本机关负责公开。",
            May("responsibleOrgan", "负责公开的行政机关名称（能够确定的）", s => s.Reply["responsibleOrgan"]),
            May("responsibleContact", "该行政机关的联系方式", s => s.Reply["responsibleContact"])),
        Final(LetterCode.A14, "政府信息公开申请告知书", "告知书（需另行制作、加工、分析）", WouldRequireCreation, "所申请的信息需要本机关对现有政府信息进行加工、分析，本机关不予提供。",
            Fact("explanation", "没有现成信息、需要加工、分析的说明"), May("ready", "可以提供的现有政府信息")),
        Final(LetterCode.A15, "政府信息公开申请告知书", "告知书（补正后仍不明确）", UnclearAfterSupplement, "经补正，申请内容仍不明确，本机关无法提供所申请的政府信息。",
            Fact("unclear", "补正后仍不明确之处"),
            Known("noticeOn", "补正告知的日期", s => Day(s.Request.Supplement?.SentOn)),
            Known("supplementedOn", "收到补正材料的日期", s => Day(s.Request.Supplement?.SupplementedOn))),
    ];

    [Rule("A-16", "A-17", "A-18", "A-19", "A-20")]
    private static IEnumerable<LetterRule> NonProcessings() =>
    [
        Final(LetterCode.A16, "不作为政府信息公开申请处理告知书", "不作为政府信息公开申请处理告知书", PetitionOrComplaint, "所提申请属于以政府信息公开申请的形式进行信访、投诉、举报等活动，本机关不作为政府信息公开申请处理。",
            May("properChannel", "相应的渠道", s => s.Reply["properChannel"])),
        Final(LetterCode.A17, "不予重复处理告知书", "不予重复处理告知书", RepeatedRequest, "本机关已就相同的政府信息公开申请作出答复，对本次申请不予重复处理。",
            Asked("earlierReply", "此前答复的文号和日期", s => s.Reply["earlierReply"]), Fact("earlierNumber", "此前申请的登记编号")),
        Final(LetterCode.A18, "政府信息公开申请告知书", "告知书（公开出版物获取途径）", PublicPublication, "所提申请是要求提供政府公报、报刊、书籍等公开出版物，现告知获取的途径。",
            Fact("whereToGet", "公开出版物的获取途径")),
        Final(LetterCode.A19, "不予处理告知书", "不予处理告知书（大量、反复申请）", ExcessiveRequests, "申请公开政府信息的数量、频次明显超过合理范围，且申请理由不合理，本机关不予处理。",
            Fact("evidence", "申请数量、频次的事实（件数和期间）"),
            Asked("reasonsGiven", "说明的理由（未说明的，写明未说明）", FinalWords.ReasonsGiven),
            Asked("unreasonable", "理由不合理之处", s => s.Reply["unreasonable"])),
        Final(LetterCode.A20, "不予处理告知书", "不予处理告知书（确认或者重新出具）", ConfirmationOfHeldInformation, "所提申请是要求本机关确认或者重新出具已经获取的政府信息，本机关不予处理。",
            Fact("obtainedHow", "已获取该信息的时间和方式")),
    ];

    [Rule("A-21", "A-22", "A-23", "O-1", "O-2", "O-3")]
    private static IEnumerable<LetterRule> Endings() =>
    [
        Final(LetterCode.A21, "政府信息公开申请终止办理告知书", "终止办理告知书（逾期不补正）", SupplementNotProvided, "视为放弃申请，本机关不再处理该政府信息公开申请。",
            Known("noticeOn", "补正告知的日期", s => Day(s.Request.Supplement?.SentOn)),
            Known("lastDay", "补正期限的最后一日", s => Day((s.Last<RequestEvent.SupplementLapsed>()?.Event as RequestEvent.SupplementLapsed)?.LastDay)),
            Said("consequence", "逾期的后果", "无正当理由逾期不补正的，视为放弃申请")),
        Final(LetterCode.A22, "政府信息公开申请终止办理告知书", "终止办理告知书（逾期不缴费）", FeeNotPaid, "视为放弃申请，本机关不再处理该政府信息公开申请。",
            Known("noticeOn", "收费通知的日期", s => Day(s.Request.Fee?.SentOn)),
            Known("amount", "通知缴纳的数额", s => s.Request.Fee is { } fee ? $"{fee.Amount:0}元" : null),
            Known("lastDay", "缴费期限的最后一日", s => Day((s.Last<RequestEvent.FeeLapsed>()?.Event as RequestEvent.FeeLapsed)?.LastDay))),
        Final(LetterCode.A23, "政府信息公开申请终止办理告知书", "终止办理告知书（撤回申请等）", [Withdrawn, Disposition.OtherHandling], "本机关终止办理该政府信息公开申请。",
            Asked("ended", "终止办理的事由", FinalWords.Ended)),
    ];

    private static LetterRule Withheld(LetterCode code, string name, Disposition disposition, params LetterContent[] own) =>
        Final(code, "政府信息不予公开告知书", name, disposition, "对所申请的政府信息，不予公开。", own);

    private static LetterRule Final(LetterCode code, string title, string name, Disposition disposition, string decision, params LetterContent[] own) =>
        Final(code, title, name, [disposition], decision, own);

    /// <remarks>行政复议法第二十条；条例第三十六条. Facts found, reason, legal basis, decision, remedy: what every final letter says.</remarks>
    [Rule("L-R1", "LN6")]
    private static LetterRule Final(LetterCode code, string title, string name, Disposition[] dispositions, string decision, params LetterContent[] own) => new()
    {
        Code = code,
        Title = title,
        Name = name,
        When = $"办理结果为“{DispositionRules.Of(dispositions[0]).Title}”{(dispositions.Length > 1 ? "等" : "")}的，答复或者终止办理之后",
        Reader = LetterReader.Applicant,
        Articles = DispositionRules.Of(dispositions[0]).Articles,
        Dispositions = [.. dispositions],
        Series = LetterSeries.Reply,
        Proof = LetterKind.Reply,
        HasRemedy = true,
        Basis = new($"办理结果“{string.Join("、", dispositions.Select(disposition => DispositionRules.Of(disposition).Title))}”的记录", (entry, request) => FinalWords.Tells(entry, request, dispositions)),
        Contents =
        [
            .. Subject,
            Asked("findings", "查明的事实", FinalWords.Findings),
            Asked("reason", "理由", FinalWords.Reason),
            Known("legalBasis", "法律依据", FinalWords.LegalBasis) with { IsOptional = dispositions.Contains(Withdrawn) },
            Said("decision", "决定", decision),
            .. own,
            Remedy(s => s.Disposition is { } disposition ? s.Remedy(disposition) : null),
            .. Sender,
        ],
    };

    private static LetterContent Fact(string name, string label, params string[] values) => Asked(name, label, s => s.Reply[name], values);
}
