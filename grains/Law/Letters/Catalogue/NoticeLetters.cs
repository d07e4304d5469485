using Jinping.Workflow.Law.Fees;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;
using static Jinping.Workflow.Law.Letters.Catalogue.Contents;

namespace Jinping.Workflow.Law.Letters.Catalogue;

/// <summary>告知书: procedural letters to the applicant.</summary>
internal static class NoticeLetters
{
    public static IEnumerable<LetterRule> All() => [Supplement(), Reasons(), Extension(), Delay(), Fee(), Correction()];

    /// <remarks>条例第三十条</remarks>
    [Rule("F-04", "R30")]
    private static LetterRule Supplement() => new()
    {
        Code = LetterCode.F04,
        Title = "政府信息公开申请补正告知书",
        Name = "补正告知书",
        When = "告知补正之后；收到申请之日起7个工作日内，一次告知",
        Reader = LetterReader.Applicant,
        Articles = [Cite.Regulation(30), Cite.Regulation(29)],
        Series = LetterSeries.Supplement,
        Proof = LetterKind.SupplementNotice,
        Basis = LetterBasis.On<RequestEvent.SupplementRequested>("告知补正的记录（requestSupplement）"),
        Contents =
        [
            .. Subject,
            Known("items", "需要补正的事项", s => s.Event<RequestEvent.SupplementRequested>()?.Items),
            Asked("guidance", "补正的指导"),
            AskedDay("lastOn", "补正的最后日期", EarliestSupplement, EarliestSupplement),
            Asked("submitTo", "补正材料的提交方式", s => s.Settings.Address is { } address ? $"当面提交或者邮寄至{address}" : null),
            Said("consequence", "逾期不补正的后果", "无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。"),
            Said("restart", "答复期限的计算", "答复政府信息公开申请的期限，自本机关收到补正材料之日起计算。"),
            .. Sender,
        ],
    };

    /// <remarks>条例第三十五条</remarks>
    [Rule("F-05", "R35")]
    private static LetterRule Reasons() => new()
    {
        Code = LetterCode.F05,
        Title = "政府信息公开申请说明理由告知书",
        Name = "说明理由告知书",
        When = "要求申请人说明理由之后",
        Reader = LetterReader.Applicant,
        Articles = [Cite.Regulation(35)],
        Series = LetterSeries.Other,
        Basis = LetterBasis.On<RequestEvent.ReasonAsked>("要求说明理由的记录（askReason）"),
        Contents =
        [
            .. Subject,
            Asked("evidence", "申请数量、频次的事实（件数和期间）"),
            Asked("explain", "需要说明的事项", _ => "申请数量、频次明显超过合理范围的理由"),
            AskedDay("lastOn", "说明理由的最后日期", EarliestReasons, EarliestReasons),
            Said("consequence", "不说明理由或者理由不合理的后果", "逾期不说明理由，或者申请理由不合理的，本机关不予处理。"),
            .. Sender,
        ],
    };

    /// <remarks>条例第三十三条第二款</remarks>
    [Rule("F-06", "R33.2")]
    private static LetterRule Extension() => new()
    {
        Code = LetterCode.F06,
        Title = "政府信息公开申请延期答复告知书",
        Name = "延期答复告知书",
        When = "延长答复期限之后",
        Reader = LetterReader.Applicant,
        Articles = [Cite.Regulation(33, 2)],
        Series = LetterSeries.Extension,
        Basis = LetterBasis.On<RequestEvent.Extended>("延长答复期限的记录（extend）"),
        Contents =
        [
            .. Subject,
            Said("consent", "政府信息公开工作机构负责人同意", "经政府信息公开工作机构负责人同意"),
            Known("reason", "延期的理由", s => s.Event<RequestEvent.Extended>()?.Reason),
            Known("workingDays", "延长的工作日", s => s.Event<RequestEvent.Extended>() is { } extended ? $"{extended.WorkingDays}个工作日" : null),
            Known("dueOn", "延长后的答复期限（征求意见期间中止计算的，待其结束）", s => Day(s.ReplyClockThen()?.DueOn)),
            .. Sender,
        ],
    };

    /// <remarks>条例第三十五条</remarks>
    [Rule("F-07", "R35")]
    private static LetterRule Delay() => new()
    {
        Code = LetterCode.F07,
        Title = "政府信息公开申请延迟答复告知书",
        Name = "延迟答复告知书（第三十五条）",
        When = "确定延迟答复的合理期限之后",
        Reader = LetterReader.Applicant,
        Articles = [Cite.Regulation(35)],
        Series = LetterSeries.Extension,
        Basis = LetterBasis.On<RequestEvent.Delayed>("确定延迟答复期限的记录（delay）"),
        Contents =
        [
            .. Subject,
            Known("accepted", "理由合理的认定", s => s.Last<RequestEvent.ReasonGiven>(given => given.Accepted) is { } entry ? $"本机关认为{s.You}于{LetterDate.Of(entry.On)}说明的理由合理" : null),
            Known("reason", "延迟答复的理由", s => s.Event<RequestEvent.Delayed>()?.Reason),
            Known("until", "延迟答复的日期", s => Day(s.Event<RequestEvent.Delayed>()?.Until)),
            .. Sender,
        ],
    };

    /// <remarks>条例第四十二条；信息处理费管理办法第六条、第七条</remarks>
    [Rule("F-13", "F8", "F9", "F10")]
    private static LetterRule Fee() => new()
    {
        Code = LetterCode.F13,
        Title = "政府信息公开信息处理费收费通知书",
        Name = "收费通知书",
        When = "发出收费通知之后；答复期限内",
        Reader = LetterReader.Applicant,
        Articles = [Cite.Regulation(42), Cite.FeeMeasures(6), Cite.FeeMeasures(7)],
        Series = LetterSeries.Fee,
        Proof = LetterKind.FeeNotice,
        Basis = LetterBasis.On<RequestEvent.FeeNoticeIssued>("收费通知的记录（issueFeeNotice）"),
        Contents =
        [
            .. Subject,
            Said("basis", "收费依据", "《中华人民共和国政府信息公开条例》第四十二条、《政府信息公开信息处理费管理办法》"),
            Known("scale", "收费标准", s => s.Event<RequestEvent.FeeNoticeIssued>() is { } fee ? FeeWords.Scale(fee.Basis) : null),
            Known("calculation", "计算过程", s => s.Event<RequestEvent.FeeNoticeIssued>() is { } fee ? FeeWords.Calculation(fee, s.You) : null),
            Known("amount", "收费数额", s => s.Event<RequestEvent.FeeNoticeIssued>() is { } fee ? $"{fee.Amount:0}元" : null),
            Asked("payment", "缴纳方式", s => s.Settings.Payment),
            Said("period", "缴纳期限", $"自收到本通知次日起{FeeNoticeTerms.PaymentAllowance}个工作日内"),
            Said("consequence", "逾期不缴纳的后果", FeeNoticeTerms.Consequence),
            Said("restart", "答复期限的计算", "缴纳费用的，答复期限自缴费完成之日次日起重新计算。"),
            Said("challenge", "收费决定的救济", FeeNoticeTerms.NotChallengeableAlone),
            .. Sender,
        ],
    };

    /// <remarks>条例第四十一条</remarks>
    [Rule("F-17")]
    private static LetterRule Correction() => new()
    {
        Code = LetterCode.F17,
        Title = "政府信息更正申请处理告知书",
        Name = "更正告知书、转送函",
        When = "收到更正与申请人自身相关的政府信息记录的申请之后",
        Reader = LetterReader.Applicant,
        Articles = [Cite.Regulation(41)],
        Series = LetterSeries.Other,
        Basis = LetterBasis.On<RequestEvent.Received>("申请的登记") with { IsRecord = true },
        Contents =
        [
            .. Subject[..2],
            Asked("subject", "要求更正的政府信息记录"),
            Asked("result", "处理结果（更正、不予更正的理由，或者转送的机关）"),
            .. Sender,
        ],
    };

    // Not earlier than the period from the very day of the letter: whoever gets it later has the whole period from then on.
    private static DateOnly? EarliestSupplement(LetterSource s) => s.Event<RequestEvent.SupplementRequested>() is { } asked
        ? After(s, s.Request.Supplement?.DeliveredOn is { } day && day > s.On ? day : s.On, asked.PeriodWorkingDays)
        : null;

    private static DateOnly? EarliestReasons(LetterSource s) => s.Event<RequestEvent.ReasonAsked>() is { } asked ? After(s, s.On, asked.PeriodWorkingDays) : null;
}
