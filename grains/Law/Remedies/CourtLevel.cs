using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>管辖法院的级别. Regional concentration (集中管辖) may name another court: its name is a setting.</summary>
[JsonConverter(typeof(WireEnumConverter<CourtLevel>))]
public enum CourtLevel
{
    /// <summary>基层人民法院.</summary>
    Basic,

    /// <summary>中级人民法院.</summary>
    Intermediate,
}
