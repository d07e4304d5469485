using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Letters;

/// <summary>编号系列: kinds of letters that an organ may number apart (…答, …补, …延).</summary>
/// <remarks>惯例：条例未规定</remarks>
[Rule("LN4")]
[JsonConverter(typeof(WireEnumConverter<LetterSeries>))]
public enum LetterSeries
{
    /// <summary>答复、告知: final letters.</summary>
    Reply,

    /// <summary>补正.</summary>
    Supplement,

    /// <summary>延期、延迟.</summary>
    Extension,

    /// <summary>征求意见、协办.</summary>
    Consultation,

    /// <summary>收费.</summary>
    Fee,

    /// <summary>其他.</summary>
    Other,
}
