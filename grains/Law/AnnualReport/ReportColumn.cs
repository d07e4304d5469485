using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>表三的列: the six kinds of applicant, in the order of the form, and 总计.</summary>
/// <remarks>国办公开办函〔2021〕30号 表三“申请人情况”</remarks>
[JsonConverter(typeof(WireEnumConverter<ReportColumn>))]
public enum ReportColumn
{
    /// <summary>自然人.</summary>
    NaturalPerson,

    /// <summary>商业企业.</summary>
    CommercialEnterprise,

    /// <summary>科研机构.</summary>
    ResearchInstitution,

    /// <summary>社会公益组织.</summary>
    SocialOrganization,

    /// <summary>法律服务机构.</summary>
    LegalServiceInstitution,

    /// <summary>其他.</summary>
    Other,

    /// <summary>总计: the sum of the six kinds.</summary>
    Total,
}
