using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>In which order the remedies are open.</summary>
[JsonConverter(typeof(WireEnumConverter<RemedyOrder>))]
public enum RemedyOrder
{
    /// <summary>Reconsideration or litigation, as the applicant chooses.</summary>
    Choice,

    /// <summary>复议前置: reconsideration first, then litigation.</summary>
    ReconsiderationFirst,
}
