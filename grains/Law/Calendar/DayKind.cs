using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Calendar;

/// <summary>What a holiday notice makes of a day: 放假 or 调休上班.</summary>
[JsonConverter(typeof(WireEnumConverter<DayKind>))]
public enum DayKind
{
    /// <summary>放假: a rest day, whatever its weekday.</summary>
    Off,

    /// <summary>调休上班: a make-up day, a Saturday or Sunday on which offices work.</summary>
    Work,
}
