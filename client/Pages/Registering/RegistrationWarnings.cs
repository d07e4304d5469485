using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Pages.Registering;

/// <summary>提醒: what looks wrong and may be right; the officer may keep every one of them.</summary>
public static partial class RegistrationWarnings
{
    /// <summary>All of them, by field (names as in the contract).</summary>
    public static ImmutableSortedDictionary<string, string> Of(RegistrationDraft draft, DateOnly today)
    {
        var warnings = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Add("applicant.identityNumber", OfIdentity(draft, today));
        Add("applicant.phone", draft.Phone.Length > 0 && !Phone().IsMatch(draft.Phone) ? "不像手机号码或者固定电话号码，请核对" : null);
        Add("applicant.email", OfEmail(draft));
        Add("applicant.name", draft.Kind == ApplicantKind.NaturalPerson && draft.Name.EndsWith("公司", StringComparison.Ordinal) ? "名称像是企业，申请人类别选的是自然人，请核对" : null);
        Add("transferredFrom", draft is { Channel: Channel.Transferred, TransferredFrom: "" } ? "建议填写转来的机关，以便回告" : null);
        return warnings.ToImmutable();

        void Add(string field, string? warning)
        {
            if (warning is not null)
                warnings[field] = warning;
        }
    }

    private static string? OfIdentity(RegistrationDraft draft, DateOnly today) => draft switch
    {
        { IdentityNumber: "" } => null,
        { IdentityType: null } => "未选择证件类型，系统不能据此识别同一申请人",
        { IdentityType: IdentityType.ResidentIdCard } => ResidentIdNumber.ProblemOf(draft.IdentityNumber, today),
        { IdentityType: IdentityType.UnifiedSocialCreditCode } => SocialCreditCode.ProblemOf(draft.IdentityNumber),
        _ => null,
    };

    private static string? OfEmail(RegistrationDraft draft) => draft switch
    {
        { Email: "", FormRequested: FormRequested.Email } => "要求以电子邮件提供，未填写电子邮箱",
        { Email.Length: > 0 } when !Email().IsMatch(draft.Email) => "不像电子邮箱地址，请核对",
        _ => null,
    };

    // 手机、区号加固话（可带分机）、400/800、带国家代码的。
    [GeneratedRegex(@"^(\+?86[- ]?)?(1[3-9]\d{9}|(\(?0\d{2,3}\)?[- ]?)?[2-9]\d{6,7}([-转]\d{1,6})?|[48]00[- ]?\d{3}[- ]?\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^[^\s@,;<>()""]+@[^\s@.,;<>()""]+(\.[^\s@.,;<>()""]+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Email();
}
