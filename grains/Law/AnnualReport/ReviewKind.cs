using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>救济途径: the three blocks of table 四.</summary>
/// <remarks>条例第五十条第（三）项</remarks>
[JsonConverter(typeof(WireEnumConverter<ReviewKind>))]
public enum ReviewKind
{
    /// <summary>行政复议.</summary>
    Reconsideration,

    /// <summary>行政诉讼，未经复议直接起诉.</summary>
    Litigation,

    /// <summary>行政诉讼，复议后起诉.</summary>
    LitigationAfterReconsideration,
}
