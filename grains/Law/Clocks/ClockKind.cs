using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>期限的种类.</summary>
[JsonConverter(typeof(WireEnumConverter<ClockKind>))]
public enum ClockKind
{
    /// <summary>C5、C6 答复期限, with its extension and delay.</summary>
    Reply,

    /// <summary>C2 补正告知期限.</summary>
    SupplementNotice,

    /// <summary>C3 补正期限.</summary>
    SupplementPeriod,

    /// <summary>C7 第三方意见期限.</summary>
    ThirdParty,

    /// <summary>C8 其他机关意见期限.</summary>
    Agency,

    /// <summary>C10 缴费期限.</summary>
    FeePayment,

    /// <summary>C9 说明理由期限.</summary>
    Reasons,

    /// <summary>C1 确认收到 (惯例：条例未规定期限).</summary>
    Confirmation,
}
