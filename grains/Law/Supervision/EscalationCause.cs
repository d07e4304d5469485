using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Supervision;

/// <summary>督办的原因.</summary>
[JsonConverter(typeof(WireEnumConverter<EscalationCause>))]
public enum EscalationCause
{
    /// <summary>转办后未按时签收.</summary>
    NotSignedFor,

    /// <summary>催办后未按时回复.</summary>
    UrgeIgnored,
}
