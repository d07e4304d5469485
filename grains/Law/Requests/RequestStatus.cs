using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Law.Requests;

/// <summary>办理环节: the step a case is in. Lateness is no step; it is derived from the clocks.</summary>
[JsonConverter(typeof(WireEnumConverter<RequestStatus>))]
public enum RequestStatus
{
    /// <summary>待确认收到.</summary>
    AwaitingConfirmation,

    /// <summary>已登记.</summary>
    Registered,

    /// <summary>待补正.</summary>
    AwaitingSupplement,

    /// <summary>待缴费.</summary>
    AwaitingPayment,

    /// <summary>办理中.</summary>
    InProgress,

    /// <summary>待审签.</summary>
    AwaitingApproval,

    /// <summary>已办结.</summary>
    Closed,
}
