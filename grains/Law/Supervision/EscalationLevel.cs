using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Supervision;

/// <summary>督办的层级, from the lowest.</summary>
[JsonConverter(typeof(WireEnumConverter<EscalationLevel>))]
public enum EscalationLevel
{
    /// <summary>承办部门负责人.</summary>
    DepartmentHead,

    /// <summary>主管的上级.</summary>
    Superior,
}
