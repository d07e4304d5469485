using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;
using static Jinping.Workflow.Law.Letters.Catalogue.Contents;

namespace Jinping.Workflow.Law.Letters.Catalogue;

/// <summary>征求意见、协办: letters to third parties and other organs. None of them names the applicant.</summary>
internal static class ConsultationLetters
{
    public static IEnumerable<LetterRule> All() => [ThirdParty(), ToApplicant(), CoMaker(), Help(), Disclosure()];

    /// <remarks>条例第三十二条</remarks>
    [Rule("F-08", "R32")]
    private static LetterRule ThirdParty() => new()
    {
        Code = LetterCode.F08,
        Title = "政府信息公开征求意见书",
        Name = "征求意见书（第三方）",
        When = "征求第三方意见之后",
        Reader = LetterReader.ThirdParty,
        Articles = [Cite.Regulation(15), Cite.Regulation(32)],
        Series = LetterSeries.Consultation,
        Proof = LetterKind.ThirdPartyLetter,
        Basis = LetterBasis.On<RequestEvent.ThirdPartyConsulted>("征求第三方意见的记录（consultThirdParty）"),
        Contents =
        [
            Known("party", "第三方", s => s.Party),
            Asked("information", "涉及第三方的政府信息（不写申请人）"),
            Said("period", "提出意见的期限", "自收到本征求意见书之日起15个工作日内"),
            Said("asks", "征求的事项", "请书面说明是否同意公开；不同意公开的，请说明理由。"),
            Said("silence", "逾期的后果", "逾期未提出意见的，由本机关依照《中华人民共和国政府信息公开条例》的规定决定是否公开。"),
            .. Sender,
        ],
    };

    /// <remarks>条例第三十三条第三款</remarks>
    [Rule("F-09", "R33.3")]
    private static LetterRule ToApplicant() => new()
    {
        Code = LetterCode.F09,
        Title = "征求意见告知书",
        Name = "征求意见告知书（申请人）",
        When = "征求第三方、共同制作机关意见之后",
        Reader = LetterReader.Applicant,
        Articles = [Cite.Regulation(33, 3)],
        Series = LetterSeries.Consultation,
        Basis = new("征求第三方或者其他机关意见的记录", (entry, _) => entry.Event is RequestEvent.ThirdPartyConsulted or RequestEvent.AgencyConsulted { JointlyMade: true }),
        Contents =
        [
            .. Subject,
            Known("consultedOn", "征求意见的日期", s => s.Entry is { } entry ? LetterDate.Of(entry.On) : null),
            Known("consulted", "征求意见的对象", s => s.Entry?.Event is RequestEvent.ThirdPartyConsulted ? "第三方" : "其他行政机关"),
            Said("excluded", "所需时间不计入答复期限", "征求意见所需时间不计算在答复期限内。"),
            .. Sender,
        ],
    };

    /// <remarks>条例第三十四条</remarks>
    [Rule("F-10", "R34")]
    private static LetterRule CoMaker() => new()
    {
        Code = LetterCode.F10,
        Title = "政府信息公开征求意见书",
        Name = "征求意见书（共同制作机关）",
        When = "征求共同制作机关意见之后",
        Reader = LetterReader.Agency,
        Articles = [Cite.Regulation(34)],
        Series = LetterSeries.Consultation,
        Proof = LetterKind.AgencyLetter,
        Basis = LetterBasis.On<RequestEvent.AgencyConsulted>("征求共同制作机关意见的记录（consultAgency）", asked => asked.JointlyMade),
        Contents =
        [
            Known("party", "共同制作机关", s => s.Party),
            Asked("information", "共同制作的政府信息"),
            Said("period", "提出意见的期限", "自收到本征求意见书之日起15个工作日内"),
            Said("silence", "逾期的后果", "逾期未提出意见的，视为同意公开。"),
            .. Sender,
        ],
    };

    /// <remarks>条例第十一条. There is no statutory term.</remarks>
    [Rule("F-11")]
    private static LetterRule Help() => new()
    {
        Code = LetterCode.F11,
        Title = "政府信息公开协办函",
        Name = "协办函",
        When = "征求非共同制作机关意见或者邀请会办之后",
        Reader = LetterReader.Agency,
        Articles = [Cite.Regulation(11)],
        Series = LetterSeries.Consultation,
        Basis = new("征求其他机关意见或者邀请会办的记录", (entry, _) => entry.Event is RequestEvent.AgencyConsulted { JointlyMade: false } or RequestEvent.CoHandlerInvited),
        Contents =
        [
            Known("party", "协办单位", s => s.Party),
            Asked("question", "需要协助的事项", s => s.Event<RequestEvent.CoHandlerInvited>()?.Part),
            AskedDay("wantedOn", "希望回复的日期", s => s.Event<RequestEvent.CoHandlerInvited>()?.DueOn ?? After(s, s.On, 5), s => s.On),
            .. Sender,
        ],
    };

    /// <remarks>条例第三十二条: content and reasons, before the release. It touches the third party's rights, so it tells of remedies (type B).</remarks>
    [Rule("F-12", "R32")]
    private static LetterRule Disclosure() => new()
    {
        Code = LetterCode.F12,
        Title = "政府信息依申请公开告知书",
        Name = "依申请公开告知书（第三方）",
        When = "第三方不同意公开而决定公开的；公开之前发出",
        Reader = LetterReader.ThirdParty,
        Articles = [Cite.Regulation(15), Cite.Regulation(32)],
        Series = LetterSeries.Consultation,
        HasRemedy = true,
        Basis = LetterBasis.On<RequestEvent.ThirdPartyConsulted>("征求第三方意见的记录") with
        {
            IsOfToday = true,
            Fits = (entry, request) => entry.Event is RequestEvent.ThirdPartyConsulted consulted && request.Consultations.Any(c => c.Letter == LetterKind.ThirdPartyLetter && c.Party == consulted.Party && c.Consents != true),
        },
        Contents =
        [
            Known("party", "第三方", s => s.Party),
            Known("consultation", "征求意见的结果", ConsultationWords.Result),
            Asked("disclosed", "决定公开的政府信息内容", s => s.Reply["released"]),
            Asked("reason", "决定公开的理由", s => s.Reply["publicInterest"]),
            Known("remedy", "救济告知", s => s.Remedy(Disposition.Provided)?.Text?.Replace("本答复", "本告知书中予以公开的决定", StringComparison.Ordinal)),
            .. Sender,
        ],
    };
}
