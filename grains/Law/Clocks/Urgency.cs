using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>灯色: how urgent a case is today. Computed on reading, never stored.</summary>
[JsonConverter(typeof(WireEnumConverter<Urgency>))]
public enum Urgency
{
    /// <summary>绿灯.</summary>
    Green,

    /// <summary>黄灯.</summary>
    Yellow,

    /// <summary>红灯.</summary>
    Red,

    /// <summary>逾期.</summary>
    Overdue,

    /// <summary>无: nothing is due from the organ now.</summary>
    None,
}
