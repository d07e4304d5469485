using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Letters;

/// <summary>主送: to whom a letter goes.</summary>
[JsonConverter(typeof(WireEnumConverter<LetterReader>))]
public enum LetterReader
{
    /// <summary>申请人.</summary>
    Applicant,

    /// <summary>第三方.</summary>
    ThirdParty,

    /// <summary>其他机关、内设机构.</summary>
    Agency,

    /// <summary>存卷: an internal record, sent to nobody.</summary>
    File,
}
