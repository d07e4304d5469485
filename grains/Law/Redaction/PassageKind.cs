using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Redaction;

/// <summary>个人信息种类 that is looked for in a file to be released.</summary>
[JsonConverter(typeof(WireEnumConverter<PassageKind>))]
public enum PassageKind
{
    /// <summary>居民身份证号码, its check digit right.</summary>
    ResidentId,

    /// <summary>电话号码.</summary>
    Phone,

    /// <summary>电子邮箱.</summary>
    Email,

    /// <summary>银行卡号, its check digit right, or what stands after a word such as 账号.</summary>
    BankCard,

    /// <summary>申请人姓名或者代理人姓名.</summary>
    Name,

    /// <summary>申请人地址.</summary>
    Address,

    /// <summary>申请人的证件号码, whatever the document.</summary>
    IdentityNumber,

    /// <summary>经办人指定的文字.</summary>
    Chosen,
}
