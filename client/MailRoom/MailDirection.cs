using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Client.MailRoom;

/// <summary>收文、发文.</summary>
[JsonConverter(typeof(WireEnumConverter<MailDirection>))]
public enum MailDirection
{
    /// <summary>收文.</summary>
    In,

    /// <summary>发文.</summary>
    Out,
}
