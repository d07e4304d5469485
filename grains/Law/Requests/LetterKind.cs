using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Requests;

/// <summary>文书 whose delivery (送达) starts a term.</summary>
[JsonConverter(typeof(WireEnumConverter<LetterKind>))]
public enum LetterKind
{
    /// <summary>补正告知书.</summary>
    SupplementNotice,

    /// <summary>收费通知书.</summary>
    FeeNotice,

    /// <summary>征求意见书（第三方）.</summary>
    ThirdPartyLetter,

    /// <summary>征求意见书（其他机关）.</summary>
    AgencyLetter,

    /// <summary>答复书.</summary>
    Reply,
}
