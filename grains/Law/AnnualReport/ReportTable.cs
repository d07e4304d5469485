using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>The part of a report in which a figure stands.</summary>
[JsonConverter(typeof(WireEnumConverter<ReportTable>))]
public enum ReportTable
{
    /// <summary>表二 主动公开政府信息情况.</summary>
    Table2,

    /// <summary>表三 收到和处理政府信息公开申请情况.</summary>
    Table3,

    /// <summary>表四 政府信息公开行政复议、行政诉讼情况.</summary>
    Table4,

    /// <summary>标题和正文: title, dates and prose.</summary>
    Text,
}
