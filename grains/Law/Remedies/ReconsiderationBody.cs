using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>行政复议机关, as seen from the organ that signed the letter.</summary>
[JsonConverter(typeof(WireEnumConverter<ReconsiderationBody>))]
public enum ReconsiderationBody
{
    /// <summary>本级人民政府.</summary>
    OwnGovernment,

    /// <summary>本级人民政府或者上一级主管部门, as the applicant chooses (before 2024-01-01).</summary>
    OwnGovernmentOrHigherDepartment,

    /// <summary>上一级人民政府.</summary>
    HigherGovernment,

    /// <summary>上一级主管部门.</summary>
    HigherDepartment,
}
