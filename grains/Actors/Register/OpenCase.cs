using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Actors.Register;

/// <summary>在办申请: what of an open case its department counts, and no more: hundreds of departments read theirs at once.</summary>
public sealed record OpenCase
{
    /// <summary>登记编号.</summary>
    public required string Number { get; init; }

    /// <summary>Version of the request of which this is known.</summary>
    public required int Version { get; init; }

    /// <summary>申请人类别: the column of table 三.</summary>
    public required ApplicantKind ApplicantKind { get; init; }

    /// <summary>收到申请之日; null while it is not confirmed: the case then counts in no year.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>What a row of the register says of it.</summary>
    public static OpenCase Of(RegisterRow row) => new() { Number = row.Number, Version = row.Version, ApplicantKind = row.ApplicantKind, ReceivedOn = row.ReceivedOn };
}
