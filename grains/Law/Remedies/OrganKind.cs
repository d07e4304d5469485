using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>What kind of organ signed the letter (署名机关): it decides who reconsiders it and which court hears it.</summary>
[JsonConverter(typeof(WireEnumConverter<OrganKind>))]
public enum OrganKind
{
    /// <summary>县级人民政府.</summary>
    CountyGovernment,

    /// <summary>乡镇人民政府.</summary>
    TownshipGovernment,

    /// <summary>县级人民政府工作部门.</summary>
    CountyDepartment,

    /// <summary>县政府办公室 answering in its own name as the designated disclosure office (政府信息公开工作机构).</summary>
    DisclosureOffice,

    /// <summary>垂直管理部门: customs, finance, foreign exchange, taxes, state security.</summary>
    VerticalDepartment,
}
