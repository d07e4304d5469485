using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Fees;

/// <summary>收费方式: the scale a fee is counted by. For each request the organ chooses one, never both.</summary>
/// <remarks>信息处理费管理办法第三条</remarks>
[Rule("F2")]
[JsonConverter(typeof(WireEnumConverter<FeeBasis>))]
public enum FeeBasis
{
    /// <summary>按件: by the applicant's number of requests in the calendar month.</summary>
    PerItem,

    /// <summary>按量: by the pages of this request.</summary>
    PerPage,
}
