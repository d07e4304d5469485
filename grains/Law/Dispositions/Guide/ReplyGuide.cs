using System.Collections.Frozen;
using System.Collections.Immutable;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Dispositions.Guide;

/// <summary>答复决策向导: the questions an officer must have answered before a reply, in the order in which the Regulation lets them matter. It never decides.</summary>
/// <remarks>条例第十条、第十四条至第十六条、第三十条、第三十二条、第三十五条至第三十九条</remarks>
public static class ReplyGuide
{
    private static readonly FrozenDictionary<string, GuideQuestion> Questions = All().ToFrozenDictionary(question => question.Name);

    /// <summary>Name of the first question.</summary>
    public const string First = "nature";

    /// <summary>A question by its name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such question.</exception>
    public static GuideQuestion Of(string name) => Questions[name];

    /// <summary>Every question.</summary>
    public static ImmutableArray<GuideQuestion> Every { get; } = [.. All()];

    /// <summary>The outcomes that are still possible at a question.</summary>
    /// <param name="name">The question.</param>
    /// <param name="ground">不予公开的情形 chosen before; null when none was.</param>
    public static ImmutableArray<Disposition> Reachable(string name, Disposition? ground = null) =>
        [.. Of(name).Answers.SelectMany(answer => Reachable(answer, ground)).Distinct().Order()];

    /// <summary>The outcomes that are possible after an answer.</summary>
    public static IEnumerable<Disposition> Reachable(GuideAnswer answer, Disposition? ground) => answer switch
    {
        { Next: { } next } => Reachable(next, answer.Outcome ?? ground),
        { Outcome: { } outcome } => [outcome],
        { StepFirst: null } when ground is { } kept => [kept],
        _ => [],
    };

    private static IEnumerable<GuideQuestion> All() => [.. OfTheRequest(), .. OfTheInformation(), .. OfTheGrounds()];

    /// <remarks>条例第三十条、第三十五条、第三十六条第（六）项、第三十九条</remarks>
    private static IEnumerable<GuideQuestion> OfTheRequest() =>
    [
        Question(First, "申请的内容是什么？", Cite.Regulation(39, 1), "看申请人要什么，不看申请书的名称。",
            To("指向明确的政府信息", "repeated"),
            Ends("信访、投诉、举报等诉求，不是要求获取信息", Disposition.PetitionOrComplaint),
            Ends("政府公报、报刊、书籍等公开出版物", Disposition.PublicPublication),
            Ends("对已经获取的信息要求确认或者重新出具", Disposition.ConfirmationOfHeldInformation),
            To("内容不明确，不能据以检索", "unclear")),
        Question("unclear", "是否已经告知补正？", Cite.Regulation(30), "补正只能告知一次，应当列明需要补正的全部事项。",
            Before("尚未告知补正", "requestSupplement"),
            Ends("已收到补正材料，内容仍不明确", Disposition.UnclearAfterSupplement),
            To("补正后内容已经明确", "repeated")),
        Question("repeated", "本机关是否已就同一申请人的同一信息答复过？", Cite.Regulation(36, item: 6), "看此前答复的申请编号和内容；信息有变化的，不是重复申请。",
            Ends("已经答复过，属于重复申请", Disposition.RepeatedRequest),
            To("没有", "excessive")),
        Question("excessive", "申请的数量、频次是否明显超过合理范围？", Cite.Regulation(35), "须有数量和频次的事实，并且已经要求申请人说明理由。",
            To("没有超过", "competence"),
            Before("超过，尚未要求说明理由", "askReason"),
            Ends("超过，理由不合理或者逾期没有说明", Disposition.ExcessiveRequests),
            To("超过，但理由合理", "competence")),
    ];

    /// <remarks>条例第十条、第三十六条第（一）项、第（四）项、第（五）项、第（七）项、第三十八条</remarks>
    private static IEnumerable<GuideQuestion> OfTheInformation() =>
    [
        Question("competence", "所申请的信息是否由本机关负责公开？", Cite.Regulation(10), "制作的由制作机关负责；从公民、法人处获取的由保存机关负责；从其他机关获取的由制作或者最初获取的机关负责。",
            To("由本机关负责", "held"),
            Ends("不由本机关负责", Disposition.NotThisOrgan)),
        Question("held", "经检索，信息是否存在？", Cite.Regulation(36, item: 4), "记录检索的范围、检索词、人员、时间和结果。",
            To("存在现成的信息", "special"),
            Ends("经检索不存在", Disposition.DoesNotExist),
            Ends("没有现成信息，须另行加工、分析", Disposition.WouldRequireCreation)),
        Question("special", "法律、行政法规对这类信息的获取是否有特别规定？", Cite.Regulation(36, item: 7), "例如企业登记档案、不动产登记资料的查询。",
            Ends("有特别规定，告知申请人依照办理", Disposition.AdministrativeInquiry),
            To("没有", "published")),
        Question("published", "信息是否已经主动公开？", Cite.Regulation(36, item: 1), "须能指明网址、公报期号等具体位置。",
            Ends("已经公开", Disposition.AlreadyPublic),
            To("尚未公开", "exemption")),
    ];

    /// <remarks>条例第十四条至第十六条、第三十二条、第三十七条</remarks>
    private static IEnumerable<GuideQuestion> OfTheGrounds() =>
    [
        Question("exemption", "公开审查中，信息是否属于下列情形？", Cite.Regulation(17), "同时属于几种的，选择最主要的一种；前三种是应当不公开，后三种是可以不公开。",
            To("都不属于", "thirdParty"),
            About("已依法确定为国家秘密", Disposition.StateSecret, "separable"),
            About("法律、行政法规禁止公开", Disposition.ForbiddenByLaw, "separable"),
            About("公开后可能危及国家安全、公共安全、经济安全、社会稳定", Disposition.EndangersSecurityOrStability, "separable"),
            About("人事管理、后勤管理、内部工作流程等内部事务信息", Disposition.InternalAffairs, "separable"),
            About("讨论记录、过程稿、磋商信函、请示报告等过程性信息", Disposition.ProcessInformation, "prescribed"),
            About("行政执法案卷信息", Disposition.EnforcementFile, "prescribed")),
        Question("prescribed", "法律、法规、规章是否规定这类信息应当公开？", Cite.Regulation(16, 2), "有规定的，从其规定。",
            To("没有规定应当公开", "separable"),
            To("规定应当公开", "thirdParty")),
        Question("thirdParty", "是否涉及商业秘密、个人隐私等，公开会损害第三方合法权益？", Cite.Regulation(15), null,
            Ends("不涉及", Disposition.Provided),
            To("涉及", "opinion")),
        Question("opinion", "第三方的意见如何？", Cite.Regulation(32), "应当书面征求意见；第三方逾期未提出意见的，由本机关决定。",
            Before("尚未征求意见，或者意见期限未满", "consultThirdParty"),
            Ends("同意公开", Disposition.Provided),
            About("不同意且有合理理由，或者本机关认定公开会损害其权益", Disposition.ThirdPartyRights, "publicInterest"),
            Ends("不同意，但没有合理理由", Disposition.Provided)),
        Question("publicInterest", "不公开是否会对公共利益造成重大影响？", Cite.Regulation(15), "造成重大影响的，予以公开，并将决定公开的内容和理由书面告知第三方。",
            Ends("会，予以公开", Disposition.Provided),
            To("不会", "separable")),
        Question("separable", "能否区分处理：去除不应公开的部分后，其余部分提供给申请人？", Cite.Regulation(37), null,
            Ends("能够区分，部分公开", Disposition.PartlyDisclosed),
            new GuideAnswer { Text = "不能区分，不予公开" }),
    ];

    private static GuideQuestion Question(string name, string text, Citation article, string? hint, params GuideAnswer[] answers) =>
        new() { Name = name, Text = text, Article = article, Hint = hint, Answers = [.. answers] };

    private static GuideAnswer To(string text, string next) => new() { Text = text, Next = next };

    private static GuideAnswer About(string text, Disposition ground, string next) => new() { Text = text, Next = next, Outcome = ground };

    private static GuideAnswer Ends(string text, Disposition outcome) => new() { Text = text, Outcome = outcome };

    private static GuideAnswer Before(string text, string step) => new() { Text = text, StepFirst = step };
}
