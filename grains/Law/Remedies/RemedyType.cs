using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Remedies;

/// <summary>Which remedy paragraph (救济告知) a final letter carries.</summary>
/// <remarks>行政复议法第二十三条；法释〔2025〕8号第一条</remarks>
[JsonConverter(typeof(WireEnumConverter<RemedyType>))]
public enum RemedyType
{
    /// <summary>不予公开: since 2024-01-01 reconsideration comes first (复议前置).</summary>
    A,

    /// <summary>Reconsideration or litigation, as the applicant chooses.</summary>
    B,

    /// <summary>None needed: the applicant withdrew.</summary>
    C,
}
