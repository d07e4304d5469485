using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Clocks;

/// <summary>期限的状态, derived from the timeline for a given day and never stored.</summary>
[JsonConverter(typeof(WireEnumConverter<ClockState>))]
public enum ClockState
{
    /// <summary>未起算.</summary>
    Idle,

    /// <summary>计时.</summary>
    Running,

    /// <summary>中止: a consultation is pending, the last day is not known yet.</summary>
    Suspended,

    /// <summary>按期.</summary>
    Met,

    /// <summary>逾期.</summary>
    Breached,

    /// <summary>届满: the term of another ended with nothing done, or a chance was not used.</summary>
    Lapsed,

    /// <summary>被取代.</summary>
    Superseded,
}
