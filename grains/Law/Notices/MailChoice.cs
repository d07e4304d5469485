using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Notices;

/// <summary>邮件通知: whether and when somebody's notices also come by e-mail.</summary>
[JsonConverter(typeof(WireEnumConverter<MailChoice>))]
public enum MailChoice
{
    /// <summary>不发.</summary>
    None,

    /// <summary>随时: with each notice, outside quiet hours.</summary>
    Immediate,

    /// <summary>每日汇总: what is not urgent once a day.</summary>
    Digest,
}
