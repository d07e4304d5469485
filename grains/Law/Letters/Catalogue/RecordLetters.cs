using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;
using static Jinping.Workflow.Law.Letters.Catalogue.Contents;

namespace Jinping.Workflow.Law.Letters.Catalogue;

/// <summary>登记、审查、检索、送达: records of the file, and the receipt.</summary>
internal static class RecordLetters
{
    public static IEnumerable<LetterRule> All() => [Register(), Receipt(), Confirmation(), Review(), Search(), Proof()];

    /// <remarks>条例第二十九条第二款、第四十五条</remarks>
    [Rule("F-01", "R29.2")]
    private static LetterRule Register() => new()
    {
        Code = LetterCode.F01,
        Title = "政府信息公开申请登记表",
        Name = "申请登记表",
        When = "登记申请时",
        Reader = LetterReader.File,
        Articles = [Cite.Regulation(29, 2), Cite.Regulation(45)],
        Basis = LetterBasis.On<RequestEvent.Received>("申请的登记"),
        Contents =
        [
            .. Subject[..4],
            Known("applicantKind", "申请人类别", s => KindName(s.Request.Origin.Applicant.Kind)),
            Known("identity", "身份证明", s => Identity(s.Request.Origin.Applicant)),
            Known("contact", "联系方式", s => Contact(s.Request.Origin.Applicant)),
            Known("documentReference", "名称、文号或者便于查询的其他特征性描述", s => s.Request.Origin.DocumentReference ?? "未提供"),
            Known("form", "形式要求（获取方式、途径）", s => s.Request.Origin.FormRequested is { } form ? FormName(form) : "未注明"),
            Known("purpose", "用途", s => s.Request.Origin.Purpose ?? "未说明"),
            Known("arrivedOn", "到达日期", s => Day(s.Request.Origin.ArrivedOn)),
            Known("receivedOn", "收到申请之日", s => Day(s.Request.ReceivedOn) ?? "待与申请人确认"),
            Known("unit", "承办单位", s => s.DepartmentName(s.Request.HandlingDepartment)),
            Known("dueOn", "答复期限", s => Day(s.ReplyClockThen()?.DueOn) ?? "收到申请之日确认后起算"),
            Known("registeredBy", "登记人", s => s.Request.Timeline[0].By),
        ],
    };

    /// <remarks>条例第四十五条</remarks>
    [Rule("F-02")]
    private static LetterRule Receipt() => new()
    {
        Code = LetterCode.F02,
        Title = "政府信息公开申请登记回执",
        Name = "登记回执",
        When = "收到申请之后；当面提交的当场出具",
        Reader = LetterReader.Applicant,
        Articles = [Cite.Regulation(45)],
        Basis = new("收到申请之日的确认", (entry, _) => entry.Event is RequestEvent.Received { ReceivedOn: not null } or RequestEvent.ReceiptConfirmed),
        Contents = [.. Subject, Known("dueOn", "答复期限", s => Day(s.ReplyClockThen()?.DueOn)), .. Sender],
    };

    /// <remarks>条例第三十一条第（二）项、第（三）项</remarks>
    [Rule("F-03")]
    private static LetterRule Confirmation() => new()
    {
        Code = LetterCode.F03,
        Title = "收到政府信息公开申请日期确认记录",
        Name = "收到日期确认记录",
        When = "平常信函、互联网、传真申请与申请人确认收到之日后",
        Reader = LetterReader.File,
        Articles = [Cite.Regulation(31, item: 2), Cite.Regulation(31, item: 3)],
        Basis = LetterBasis.On<RequestEvent.ReceiptConfirmed>("与申请人确认收到之日的记录"),
        Contents =
        [
            .. Subject,
            Asked("confirmedAt", "确认的时间", s => s.Entry is { } entry ? LetterDate.Of(entry.On) : null),
            Known("means", "确认的方式", s => s.Event<RequestEvent.ReceiptConfirmed>()?.Means),
            Asked("confirmedBy", "确认人", s => s.Entry?.By),
            Asked("result", "确认的结果", s => s.Event<RequestEvent.ReceiptConfirmed>()?.Result ?? (s.Entry is { } entry ? $"双方确认本机关于{LetterDate.Of(entry.On)}收到该申请" : null)),
        ],
    };

    /// <remarks>条例第十七条</remarks>
    [Rule("F-14", "R17")]
    private static LetterRule Review() => new()
    {
        Code = LetterCode.F14,
        Title = "政府信息公开审查呈批单",
        Name = "审查呈批单",
        When = "拟稿或者答复之后，公开或者不予公开之前呈批",
        Reader = LetterReader.File,
        Articles = [Cite.Regulation(17)],
        Basis = new("拟稿或者答复", (entry, _) => entry.Event is RequestEvent.ReplyDrafted or RequestEvent.ReplyIssued),
        Contents =
        [
            .. Subject,
            Known("outcome", "拟办结果", s => s.Event<RequestEvent.ReplyDrafted>()?.Disposition is { } drafted ? DispositionRules.Of(drafted).Title : s.Event<RequestEvent.ReplyIssued>() is { } issued ? DispositionRules.Of(issued.Disposition).Title : null),
            Asked("secrecyCheck", "定密和保密审查结论", s => s.Reply["review"]),
            Asked("thirdPartyCheck", "是否涉及第三方的审查结论", ConsultationWords.Result),
            Asked("opinion", "拟办意见", s => s.Disposition is { } disposition ? $"拟按“{DispositionRules.Of(disposition).Title}”办理。" : null),
            Known("draftedBy", "拟稿人", s => Who<RequestEvent.ReplyDrafted>(s) ?? Who<RequestEvent.ReplyIssued>(s)),
            Asked("reviewedBy", "审核意见和审核人", s => s.Last<RequestEvent.ReplyApproved>() is { } entry ? $"{((RequestEvent.ReplyApproved)entry.Event).Comment ?? "同意"}　{entry.By}（{LetterDate.Of(entry.On)}）" : null),
            Asked("approvedBy", "签发人", s => Who<RequestEvent.ReplyApproved>(s)),
        ],
    };

    /// <remarks>通行做法（未见条文）: evidence that a search was made.</remarks>
    [Rule("F-15")]
    private static LetterRule Search() => new()
    {
        Code = LetterCode.F15,
        Title = "政府信息检索记录",
        Name = "检索记录",
        When = "检索之后，答复信息不存在之前",
        Reader = LetterReader.File,
        Basis = LetterBasis.On<RequestEvent.Received>("申请的登记") with { IsRecord = true },
        Contents =
        [
            .. Subject[..3],
            Asked("places", "检索的范围和载体"),
            Asked("terms", "检索词"),
            AskedDay("searchedOn", "检索的日期", s => s.Context.Today, s => s.Request.Origin.ArrivedOn),
            Asked("searchedBy", "检索人"),
            Asked("result", "检索结果", s => s.Reply["search"]),
        ],
    };

    /// <remarks>民事诉讼法第八十七条（参照）</remarks>
    [Rule("F-16")]
    private static LetterRule Proof() => new()
    {
        Code = LetterCode.F16,
        Title = "送达回证",
        Name = "送达回证",
        When = "制发须送达的文书之后",
        Reader = LetterReader.File,
        Articles = [Cite.Of("民事诉讼法", 87)],
        Basis = new("须送达的已制发文书", (entry, request) => entry.Event is RequestEvent.LetterIssued { Letter: var letter } && LetterRules.Of(letter.Code).Reader != LetterReader.File) { IsOfToday = true },
        Contents =
        [
            Known("requestNumber", "登记编号", s => s.Request.Number.ToString()),
            Known("document", "送达文书的名称和文号", s => Letter(s) is { } letter ? $"《{letter.Title}》{(letter.DocumentNumber is { } number ? $"（{number}）" : "")}" : null),
            Known("recipient", "受送达人", s => Letter(s) is { } letter ? letter.Party ?? s.Request.Origin.Applicant.Name : null),
            Asked("recipientAddress", "送达地址", s => Letter(s) is { Party: null } ? s.Request.Origin.Applicant.Address : null),
            Known("means", "送达方式", s => Kept(s) is { } kept ? MeansName(kept.SentBy ?? kept.Letter.DeliveredBy ?? DeliveryMeans.Post) + (kept.TrackingNumber is { } number ? $"，邮件号码{number}" : "") : null),
            Known("sentOn", "发出日期", s => Kept(s) is { } kept ? LetterDate.Of(kept.SentOn ?? kept.Letter.LetterOn) : null),
            May("deliveredOn", "送达日期", s => Kept(s) is { } kept ? Day(kept.ReceivedOn ?? s.Request.ProvedOn(kept.Letter)) : null),
            May("signedBy", "签收人", s => Kept(s)?.SignedBy),
            Asked("server", "送达人", s => Kept(s)?.IssuedBy),
            Setting("organ", "署名机关", settings => settings.Organ),
        ],
    };

    private static IssuedLetter? Letter(LetterSource s) => s.Event<RequestEvent.LetterIssued>()?.Letter;

    private static LetterOnFile? Kept(LetterSource s) => Letter(s) is { } letter ? s.Request.Letters.Find(kept => kept.Letter.Id == letter.Id) : null;

    private static string Identity(Applicant applicant) => applicant switch
    {
        { IdentityNumber: null } => "未提供",
        { IdentityType: IdentityType.ResidentIdCard } => $"居民身份证　{applicant.IdentityNumber}",
        { IdentityType: IdentityType.UnifiedSocialCreditCode } => $"统一社会信用代码　{applicant.IdentityNumber}",
        _ => $"其他证件　{applicant.IdentityNumber}",
    };

    private static string Contact(Applicant applicant) =>
        string.Join("；", new[] { Part("电话", applicant.Phone), Part("电子邮箱", applicant.Email), Part("通信地址", applicant.Address), Part("代理人", applicant.Agent) }.OfType<string>()) is { Length: > 0 } text ? text : "未提供";

    private static string? Part(string name, string? text) => string.IsNullOrWhiteSpace(text) ? null : $"{name}：{text}";

    private static string FormName(FormRequested form) => form switch
    {
        FormRequested.Paper => "纸质",
        FormRequested.Email => "电子邮件",
        FormRequested.ElectronicCopy => "电子文本",
        FormRequested.Inspection => "查阅、抄录",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
