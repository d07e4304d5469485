using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Contracts.Departments;

/// <summary>报送情况.</summary>
[GenerateSerializer, Alias("figures-state")]
[JsonConverter(typeof(WireEnumConverter<FiguresState>))]
public enum FiguresState
{
    /// <summary>未填报.</summary>
    Missing,

    /// <summary>草稿.</summary>
    Draft,

    /// <summary>已报送.</summary>
    Submitted,

    /// <summary>已退回: to be put right and handed in again.</summary>
    SentBack,

    /// <summary>已核定: looked at and taken into the report.</summary>
    Cleared,
}
