using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Dispositions;

/// <summary>办理结果的大类, as table 三 groups them.</summary>
[JsonConverter(typeof(WireEnumConverter<DispositionGroup>))]
public enum DispositionGroup
{
    /// <summary>（一）予以公开.</summary>
    Disclosed,

    /// <summary>（二）部分公开.</summary>
    PartlyDisclosed,

    /// <summary>（三）不予公开.</summary>
    NotDisclosed,

    /// <summary>（四）无法提供.</summary>
    CannotBeProvided,

    /// <summary>（五）不予处理.</summary>
    NotProcessed,

    /// <summary>（六）其他处理.</summary>
    OtherHandling,
}
