using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Requests;

/// <summary>所需政府信息的形式要求.</summary>
/// <remarks>条例第二十九条第二款第（三）项、第四十条</remarks>
[JsonConverter(typeof(WireEnumConverter<FormRequested>))]
public enum FormRequested
{
    /// <summary>纸质.</summary>
    Paper,

    /// <summary>电子邮件.</summary>
    Email,

    /// <summary>电子数据拷贝.</summary>
    ElectronicCopy,

    /// <summary>现场查阅、抄录.</summary>
    Inspection,
}
