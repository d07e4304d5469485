using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Requests;

/// <summary>申请人类别: the six kinds of applicant of table 三, fixed at registration.</summary>
/// <remarks>国办公开办函〔2021〕30号 表三“申请人情况”</remarks>
[Rule("AR-T2")]
[JsonConverter(typeof(WireEnumConverter<ApplicantKind>))]
public enum ApplicantKind
{
    /// <summary>自然人.</summary>
    NaturalPerson,

    /// <summary>商业企业: companies; a 个体工商户 applying under its firm name (惯例：条例未规定).</summary>
    CommercialEnterprise,

    /// <summary>科研机构: research institutes, universities (惯例：条例未规定).</summary>
    ResearchInstitution,

    /// <summary>社会公益组织: foundations, social organisations.</summary>
    SocialOrganization,

    /// <summary>法律服务机构: law firms applying in their own name; a lawyer acting for a client counts as the client.</summary>
    LegalServiceInstitution,

    /// <summary>其他: villagers' committees, public institutions, media and all else.</summary>
    Other,
}
