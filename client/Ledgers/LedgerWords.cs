using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Ledgers;

/// <summary>台账用语: what offices write for channels, applicants, outcomes; the first word found in a cell decides.</summary>
internal static class LedgerWords
{
    /// <summary>What an outcome is not told by: each could be several.</summary>
    public const string AmbiguousOutcome = "没有写明是哪一种办理结果";

    private static readonly (string Word, Channel Channel)[] Channels =
    [
        ("平常信函", Law.Requests.Channel.OrdinaryMail), ("平信", Law.Requests.Channel.OrdinaryMail), ("挂号", Law.Requests.Channel.RegisteredMail), ("特快", Law.Requests.Channel.RegisteredMail),
        ("EMS", Law.Requests.Channel.RegisteredMail), ("邮寄", Law.Requests.Channel.RegisteredMail), ("邮件", Law.Requests.Channel.Internet), ("信函", Law.Requests.Channel.OrdinaryMail), ("传真", Law.Requests.Channel.Fax),
        ("当面", Law.Requests.Channel.InPerson), ("现场", Law.Requests.Channel.InPerson), ("窗口", Law.Requests.Channel.InPerson), ("当场", Law.Requests.Channel.InPerson), ("来人", Law.Requests.Channel.InPerson),
        ("网", Law.Requests.Channel.Internet), ("线上", Law.Requests.Channel.Internet), ("邮箱", Law.Requests.Channel.Internet), ("平台", Law.Requests.Channel.Internet), ("转", Law.Requests.Channel.Transferred), ("交办", Law.Requests.Channel.Transferred),
    ];

    private static readonly (string Word, ApplicantKind Kind)[] Kinds =
    [
        ("自然人", Law.Requests.ApplicantKind.NaturalPerson), ("公民", Law.Requests.ApplicantKind.NaturalPerson), ("个人", Law.Requests.ApplicantKind.NaturalPerson), ("商业企业", Law.Requests.ApplicantKind.CommercialEnterprise),
        ("企业", Law.Requests.ApplicantKind.CommercialEnterprise), ("公司", Law.Requests.ApplicantKind.CommercialEnterprise), ("科研", Law.Requests.ApplicantKind.ResearchInstitution), ("公益", Law.Requests.ApplicantKind.SocialOrganization),
        ("社会组织", Law.Requests.ApplicantKind.SocialOrganization), ("法律服务", Law.Requests.ApplicantKind.LegalServiceInstitution), ("律师", Law.Requests.ApplicantKind.LegalServiceInstitution), ("其他", Law.Requests.ApplicantKind.Other),
    ];

    private static readonly (string Word, FormRequested Form)[] Forms =
    [
        ("电子邮件", Law.Requests.FormRequested.Email), ("邮箱", Law.Requests.FormRequested.Email), ("查阅", Law.Requests.FormRequested.Inspection), ("抄录", Law.Requests.FormRequested.Inspection), ("光盘", Law.Requests.FormRequested.ElectronicCopy),
        ("电子", Law.Requests.FormRequested.ElectronicCopy), ("纸", Law.Requests.FormRequested.Paper), ("邮寄", Law.Requests.FormRequested.Paper), ("复印", Law.Requests.FormRequested.Paper), ("自取", Law.Requests.FormRequested.Paper), ("领取", Law.Requests.FormRequested.Paper),
    ];

    private static readonly (string Word, DeliveryMeans Means)[] Deliveries =
    [
        ("电子", DeliveryMeans.Electronic), ("邮箱", DeliveryMeans.Electronic), ("网", DeliveryMeans.Electronic), ("平台", DeliveryMeans.Electronic), ("短信", DeliveryMeans.Electronic), ("邮", DeliveryMeans.Post), ("EMS", DeliveryMeans.Post), ("寄", DeliveryMeans.Post), ("挂号", DeliveryMeans.Post),
        ("当面", DeliveryMeans.Hand), ("直接", DeliveryMeans.Hand), ("现场", DeliveryMeans.Hand), ("领取", DeliveryMeans.Hand), ("自取", DeliveryMeans.Hand), ("委托", DeliveryMeans.Hand),
    ];

    // 国办公开办函〔2021〕30号 表三的行名和通常写法. A plain 公开 is disclosure; whatever denies it without a ground tells no row.
    private static readonly (string Word, Disposition? Outcome)[] Outcomes =
    [
        ("部分公开", Disposition.PartlyDisclosed), ("主动公开", Disposition.AlreadyPublic), ("国家秘密", Disposition.StateSecret), ("禁止公开", Disposition.ForbiddenByLaw), ("三安全", Disposition.EndangersSecurityOrStability), ("危及", Disposition.EndangersSecurityOrStability),
        ("第三方", Disposition.ThirdPartyRights), ("商业秘密", Disposition.ThirdPartyRights), ("个人隐私", Disposition.ThirdPartyRights), ("内部事务", Disposition.InternalAffairs), ("过程性", Disposition.ProcessInformation), ("执法案卷", Disposition.EnforcementFile),
        ("行政查询", Disposition.AdministrativeInquiry), ("信息不存在", Disposition.DoesNotExist), ("不存在", Disposition.DoesNotExist), ("非本机关", Disposition.NotThisOrgan), ("不属于本", Disposition.NotThisOrgan), ("不属本", Disposition.NotThisOrgan), ("另行制作", Disposition.WouldRequireCreation), ("加工", Disposition.WouldRequireCreation),
        ("逾期不补正", Disposition.SupplementNotProvided), ("逾期未补正", Disposition.SupplementNotProvided), ("未补正", Disposition.SupplementNotProvided), ("仍不明确", Disposition.UnclearAfterSupplement), ("缴费", Disposition.FeeNotPaid), ("收费", Disposition.FeeNotPaid),
        ("信访", Disposition.PetitionOrComplaint), ("投诉", Disposition.PetitionOrComplaint), ("举报", Disposition.PetitionOrComplaint), ("重复", Disposition.RepeatedRequest), ("出版物", Disposition.PublicPublication), ("大量", Disposition.ExcessiveRequests), ("反复", Disposition.ExcessiveRequests),
        ("确认或重新出具", Disposition.ConfirmationOfHeldInformation), ("重新出具", Disposition.ConfirmationOfHeldInformation), ("撤回", Disposition.Withdrawn), ("撤销", Disposition.Withdrawn),
        ("不予公开", null), ("不公开", null), ("不掌握", null), ("无法提供", null), ("不予处理", null), ("公开", Disposition.Provided), ("提供", Disposition.Provided), ("其他", Disposition.OtherHandling),
    ];

    /// <summary>The channel; null when none is told.</summary>
    public static Channel? Channel(string cell) => First(Channels, cell);

    /// <summary>The kind of applicant; null when none is told.</summary>
    public static ApplicantKind? ApplicantKind(string cell) => First(Kinds, cell);

    /// <summary>The form asked for; null when none is told.</summary>
    public static FormRequested? FormRequested(string cell) => First(Forms, cell);

    /// <summary>The means of delivery; null when none is told.</summary>
    public static DeliveryMeans? Delivery(string cell) => First(Deliveries, cell);

    /// <summary>The outcome; null when none is told, or several are meant.</summary>
    public static Disposition? Outcome(string cell)
    {
        foreach (var (word, outcome) in Outcomes)
        {
            if (cell.Contains(word, StringComparison.OrdinalIgnoreCase))
                return outcome;
        }
        return null;
    }

    private static T? First<T>((string Word, T Value)[] words, string cell)
        where T : struct
    {
        foreach (var (word, value) in words)
        {
            if (cell.Contains(word, StringComparison.OrdinalIgnoreCase))
                return value;
        }
        return null;
    }
}
