using System.Collections.Immutable;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Contracts.Requests;

/// <summary>一件申请的全貌: a case with what the law derives from it for a given day.</summary>
[GenerateSerializer, Immutable, Alias("request-view")]
public sealed record RequestView
{
    /// <summary>登记编号.</summary>
    [Id(0)] public required string Number { get; init; }

    /// <summary>Number of entries; changes with every command.</summary>
    [Id(1)] public required int Version { get; init; }

    /// <summary>办理环节.</summary>
    [Id(2)] public required RequestStatus Status { get; init; }

    /// <summary>The organ that received it and for which it counts.</summary>
    [Id(3)] public required string Department { get; init; }

    /// <summary>承办部门.</summary>
    [Id(4)] public required string HandlingDepartment { get; init; }

    /// <summary>经办人; null while unassigned.</summary>
    [Id(5)] public string? Officer { get; init; }

    /// <summary>到达日期.</summary>
    [Id(6)] public required DateOnly ArrivedOn { get; init; }

    /// <summary>收到申请之日; null until confirmed.</summary>
    [Id(7)] public DateOnly? ReceivedOn { get; init; }

    /// <summary>申请渠道.</summary>
    [Id(8)] public required Channel Channel { get; init; }

    /// <summary>申请人.</summary>
    [Id(9)] public required Applicant Applicant { get; init; }

    /// <summary>所需政府信息的内容描述.</summary>
    [Id(10)] public required string Description { get; init; }

    /// <summary>文号等特征; null when not given.</summary>
    [Id(11)] public string? DocumentReference { get; init; }

    /// <summary>形式要求; null when not given.</summary>
    [Id(12)] public FormRequested? FormRequested { get; init; }

    /// <summary>用途; null when not given.</summary>
    [Id(13)] public string? Purpose { get; init; }

    /// <summary>转办来源; null when it came directly.</summary>
    [Id(14)] public string? TransferredFrom { get; init; }

    /// <summary>补录的历史申请.</summary>
    [Id(15)] public required bool Backfilled { get; init; }

    /// <summary>本月第几件 of the same applicant; null when unknown.</summary>
    [Id(16)] public int? MonthlyRank { get; init; }

    /// <summary>答复期限届满日; null while none counts or it is not known.</summary>
    [Id(17)] public DateOnly? DueOn { get; init; }

    /// <summary>True when that day rests on an unpublished holiday notice.</summary>
    [Id(18)] public required bool DueProvisional { get; init; }

    /// <summary>While a consultation is open: the earliest last day; else null.</summary>
    [Id(19)] public DateOnly? EarliestDueOn { get; init; }

    /// <summary>While a consultation is open: the latest last day, once delivery is proved; else null.</summary>
    [Id(20)] public DateOnly? LatestDueOn { get; init; }

    /// <summary>灯色.</summary>
    [Id(21)] public required Urgency Urgency { get; init; }

    /// <summary>Working days left, 0 on the last day, negative when overdue; null when nothing is due.</summary>
    [Id(22)] public int? WorkingDaysLeft { get; init; }

    /// <summary>全部期限.</summary>
    [Id(23)] public required ImmutableArray<Clock> Clocks { get; init; }

    /// <summary>办结之日; null while open.</summary>
    [Id(24)] public DateOnly? ClosedOn { get; init; }

    /// <summary>办理结果; null while open.</summary>
    [Id(25)] public Disposition? Disposition { get; init; }

    /// <summary>违法留痕.</summary>
    [Id(26)] public required ImmutableArray<Breach> Breaches { get; init; }

    /// <summary>办理过程.</summary>
    [Id(27)] public required ImmutableArray<TimelineEntry> Timeline { get; init; }

    /// <summary>Commands that may be sent now.</summary>
    [Id(28)] public required ImmutableArray<string> AllowedCommands { get; init; }

    /// <summary>转办、会办、催办、督办, and the internal deadline.</summary>
    [Id(29)] public SupervisionView Supervision { get; init; } = SupervisionView.None;
}
