using System.Collections.Immutable;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Supervision;

namespace Jinping.Workflow.Contracts.Requests;

/// <summary>督办情况 of a case on a given day.</summary>
[GenerateSerializer, Immutable, Alias("supervision-view")]
public sealed record SupervisionView
{
    /// <summary>Nothing was handed over, contributed or urged, and no deadline counts.</summary>
    public static SupervisionView None { get; } = new();

    /// <summary>转办; null while the work is where the request came in, or was sent back to.</summary>
    [Id(0)] public HandOver? HandOver { get; init; }

    /// <summary>签收期限 of an open case that nobody has signed for; else null.</summary>
    [Id(1)] public DateOnly? AcceptBy { get; init; }

    /// <summary>内部拟稿期限; null while no reply period counts.</summary>
    [Id(2)] public DraftDeadline? Draft { get; init; }

    /// <summary>会办, in the order of inviting.</summary>
    [Id(3)] public ImmutableArray<CoHandling> CoHandlings { get; init; } = [];

    /// <summary>催办, the last one; null when there was none.</summary>
    [Id(4)] public Urge? Urge { get; init; }

    /// <summary>逾期办结.</summary>
    [Id(5)] public bool ClosedLate { get; init; }

    /// <summary>责任单位和逾期原因; null when it was in time, or when nobody has said yet.</summary>
    [Id(6)] public Lateness? Lateness { get; init; }

    /// <summary>Whether a department was invited to contribute.</summary>
    public bool IsInvited(string? department) => CoHandlings.Any(part => part.Department == department);
}
