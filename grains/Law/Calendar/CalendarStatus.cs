using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Calendar;

/// <summary>Whether the holiday notice of a year is known.</summary>
[JsonConverter(typeof(WireEnumConverter<CalendarStatus>))]
public enum CalendarStatus
{
    /// <summary>已公布: the notice is published and imported.</summary>
    Published,

    /// <summary>暂定: computed from weekends and statutory days until the notice is imported.</summary>
    Provisional,
}
