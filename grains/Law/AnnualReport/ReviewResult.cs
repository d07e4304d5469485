using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>复议、诉讼结果: how a concluded review counts in table 四.</summary>
[Rule("AR-L2")]
[JsonConverter(typeof(WireEnumConverter<ReviewResult>))]
public enum ReviewResult
{
    /// <summary>结果维持: upheld; in court 驳回诉讼请求.</summary>
    Upheld,

    /// <summary>结果纠正: 撤销、变更、确认违法或者无效、责令履行.</summary>
    Corrected,

    /// <summary>其他结果: 不予受理、驳回申请、终止、撤回、调解、驳回起诉、准予撤诉.</summary>
    Other,
}
