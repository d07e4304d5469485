using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Attachments;

/// <summary>附件种类 (惯例：条例未规定).</summary>
[JsonConverter(typeof(WireEnumConverter<AttachmentKind>))]
public enum AttachmentKind
{
    /// <summary>申请书、申请材料.</summary>
    Application,

    /// <summary>身份证明.</summary>
    IdentityProof,

    /// <summary>证据.</summary>
    Evidence,

    /// <summary>答复及送达材料.</summary>
    Reply,

    /// <summary>其他.</summary>
    Other,
}
