using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Contracts.Years;

/// <summary>年度所处环节.</summary>
[GenerateSerializer, Alias("year-status")]
[JsonConverter(typeof(WireEnumConverter<YearStatus>))]
public enum YearStatus
{
    /// <summary>进行中.</summary>
    Open,

    /// <summary>已结转.</summary>
    RolledOver,

    /// <summary>已封账.</summary>
    Sealed,

    /// <summary>已发布.</summary>
    Published,

    /// <summary>重新开账.</summary>
    Reopened,
}
