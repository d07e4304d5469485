using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.PersonalData;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests;

/// <summary>申请人: who asks. Personal data; never logged. Identity number, phone, e-mail and address are protected texts; in cases of earlier releases they are plain.</summary>
/// <remarks>条例第二十九条第二款第（一）项</remarks>
[Rule("R29.2", "DM9")]
public sealed record Applicant
{
    /// <summary>类别, fixed at registration; of several applicants in one request, the kind of the first-named (惯例：条例未规定).</summary>
    public required ApplicantKind Kind { get; init; }

    /// <summary>姓名或者名称.</summary>
    public required string Name { get; init; }

    /// <summary>身份证明类型; null when none was given.</summary>
    public IdentityType? IdentityType { get; init; }

    /// <summary>证件号码; null when none was given.</summary>
    public string? IdentityNumber { get; init; }

    /// <summary>联系电话.</summary>
    public string? Phone { get; init; }

    /// <summary>电子邮箱.</summary>
    public string? Email { get; init; }

    /// <summary>通信地址.</summary>
    public string? Address { get; init; }

    /// <summary>代理人, by name; null when the applicant asks in person.</summary>
    public string? Agent { get; init; }

    /// <summary>A word that is the same for two requests of one applicant, never the number itself: carried by a protected number, or a hash of a plain one. Null without a document.</summary>
    [Rule("FC1")]
    [JsonIgnore]
    public string? Key => ProtectedText.Is(IdentityNumber) ? ProtectedText.KeyOf(IdentityNumber) : ApplicantKey.Former(IdentityType, IdentityNumber);
}

/// <summary>身份证明类型.</summary>
[JsonConverter(typeof(WireEnumConverter<IdentityType>))]
public enum IdentityType
{
    /// <summary>居民身份证.</summary>
    ResidentIdCard,

    /// <summary>统一社会信用代码.</summary>
    UnifiedSocialCreditCode,

    /// <summary>其他证件.</summary>
    Other,
}
