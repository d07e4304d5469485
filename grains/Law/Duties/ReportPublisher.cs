using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Duties;

/// <summary>Who owes an annual report (政府信息公开工作年度报告).</summary>
[JsonConverter(typeof(WireEnumConverter<ReportPublisher>))]
public enum ReportPublisher
{
    /// <summary>县级以上人民政府部门: submits and publishes.</summary>
    Department,

    /// <summary>县级以上地方人民政府: publishes the government's report.</summary>
    Government,
}
