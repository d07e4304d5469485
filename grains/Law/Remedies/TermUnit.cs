using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>What a statutory term is counted in.</summary>
[JsonConverter(typeof(WireEnumConverter<TermUnit>))]
public enum TermUnit
{
    /// <summary>工作日.</summary>
    WorkingDays,

    /// <summary>日: calendar days.</summary>
    CalendarDays,

    /// <summary>月.</summary>
    Months,

    /// <summary>年.</summary>
    Years,
}
