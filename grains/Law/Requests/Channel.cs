using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Requests;

/// <summary>申请渠道: how a request reached the organ. The channel decides the day that counts.</summary>
/// <remarks>条例第三十一条</remarks>
[JsonConverter(typeof(WireEnumConverter<Channel>))]
public enum Channel
{
    /// <summary>当面提交.</summary>
    InPerson,

    /// <summary>邮寄签收 (EMS, 挂号).</summary>
    RegisteredMail,

    /// <summary>平常信函.</summary>
    OrdinaryMail,

    /// <summary>互联网渠道.</summary>
    Internet,

    /// <summary>传真.</summary>
    Fax,

    /// <summary>上级机关或者其他机关转办.</summary>
    Transferred,
}
