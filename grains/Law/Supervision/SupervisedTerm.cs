using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Supervision;

/// <summary>到期前提醒的期限.</summary>
[JsonConverter(typeof(WireEnumConverter<SupervisedTerm>))]
public enum SupervisedTerm
{
    /// <summary>内部拟稿期限 (惯例：条例未规定).</summary>
    Draft,

    /// <summary>答复期限.</summary>
    Reply,

    /// <summary>会办期限 (惯例：条例未规定).</summary>
    CoHandling,
}
