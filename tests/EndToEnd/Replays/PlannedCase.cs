using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.EndToEnd.Tests.Replays;

/// <summary>What a published table says of one request: its column, its years and its outcome.</summary>
internal sealed record PlannedCase
{
    /// <summary>The column.</summary>
    public required ApplicantKind Kind { get; init; }

    /// <summary>Year of receipt.</summary>
    public required int ReceivedIn { get; init; }

    /// <summary>Year of closing; null while open.</summary>
    public int? ClosedIn { get; init; }

    /// <summary>办理结果; null while open.</summary>
    public Disposition? Disposition { get; init; }

    /// <summary>This request closed in a year.</summary>
    public PlannedCase Closed(int year, Disposition disposition) => this with { ClosedIn = year, Disposition = disposition };
}
