namespace Jinping.Workflow.Contracts.Register;

/// <summary>部门与人员看板的一行: the work of a handling department, or of one of its officers.</summary>
[GenerateSerializer, Immutable, Alias("board-row")]
public sealed record BoardRow
{
    /// <summary>承办部门.</summary>
    [Id(0)] public required string Department { get; init; }

    /// <summary>经办人; null for the department as a whole, and for cases that nobody is assigned to.</summary>
    [Id(1)] public string? Officer { get; init; }

    /// <summary>在办.</summary>
    [Id(2)] public required int Open { get; init; }

    /// <summary>即将到期: due from today to the last day on which the lamp is yellow.</summary>
    [Id(3)] public required int DueSoon { get; init; }

    /// <summary>逾期未办.</summary>
    [Id(4)] public required int Overdue { get; init; }

    /// <summary>未签收.</summary>
    [Id(5)] public required int AwaitingAcceptance { get; init; }

    /// <summary>催办中.</summary>
    [Id(6)] public required int Urged { get; init; }

    /// <summary>本年按期办结.</summary>
    [Id(7)] public required int ClosedInTime { get; init; }

    /// <summary>本年逾期办结.</summary>
    [Id(8)] public required int ClosedLate { get; init; }

    /// <summary>Cases closed this year whose 办理用时 is known.</summary>
    [Id(9)] public required int Timed { get; init; }

    /// <summary>Working days they took together.</summary>
    [Id(10)] public required long HandlingDays { get; init; }

    /// <summary>收到申请之日 of the oldest open case; null when none is open.</summary>
    [Id(11)] public DateOnly? OldestReceivedOn { get; init; }

    /// <summary>平均办理用时 of this year's closings in working days; null when there is none.</summary>
    public double? AverageDays => Timed == 0 ? null : (double)HandlingDays / Timed;
}
