using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Desks;

/// <summary>登记簿的一行 as lists show it, with the lamp of today.</summary>
public sealed record RequestItem
{
    /// <summary>登记编号.</summary>
    public required string Number { get; init; }

    /// <summary>Version of the case.</summary>
    public required int Version { get; init; }

    /// <summary>办理环节.</summary>
    public required string Status { get; init; }

    /// <summary>The organ that received it.</summary>
    public required string Department { get; init; }

    /// <summary>承办部门.</summary>
    public required string HandlingDepartment { get; init; }

    /// <summary>经办人; null while unassigned.</summary>
    public string? Officer { get; init; }

    /// <summary>到达日期.</summary>
    public required DateOnly ArrivedOn { get; init; }

    /// <summary>收到申请之日; null until confirmed.</summary>
    public DateOnly? ReceivedOn { get; init; }

    /// <summary>申请渠道.</summary>
    public required string Channel { get; init; }

    /// <summary>申请人: kind and name only.</summary>
    public required ItemApplicant Applicant { get; init; }

    /// <summary>所需政府信息的内容描述.</summary>
    public required string Description { get; init; }

    /// <summary>答复期限届满日; null while none counts.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>暂定.</summary>
    public required bool DueProvisional { get; init; }

    /// <summary>灯色.</summary>
    public required Urgency Urgency { get; init; }

    /// <summary>Working days left; null when nothing is due.</summary>
    public int? WorkingDaysLeft { get; init; }

    /// <summary>办结之日; null while open.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>办理结果; null while open.</summary>
    public Disposition? Disposition { get; init; }

    /// <summary>违法留痕, how many.</summary>
    public required int Breaches { get; init; }

    /// <summary>签收期限 of a case that nobody has signed for; null else.</summary>
    public DateOnly? AcceptBy { get; init; }

    /// <summary>内部拟稿期限 while no draft is there; null else.</summary>
    public DateOnly? DraftDueOn { get; init; }

    /// <summary>催办: the day by which the answer is expected; null when none is.</summary>
    public DateOnly? UrgeAnswerBy { get; init; }

    /// <summary>督办: how far it was escalated (departmentHead, superior); null when it was not.</summary>
    public string? Escalation { get; init; }

    /// <summary>逾期办结.</summary>
    public required bool ClosedLate { get; init; }

    /// <summary>责任单位 of a late closing; null when nobody has said.</summary>
    public string? LateDepartment { get; init; }

    /// <summary>会办部门, by their codes.</summary>
    public required ImmutableArray<string> CoHandlers { get; init; }

    /// <summary>A row with the lamp of the context's day.</summary>
    public static RequestItem Of(RegisterRow row, LegalContext context) => new()
    {
        Number = row.Number,
        Version = row.Version,
        Status = row.Status,
        Department = row.Department,
        HandlingDepartment = row.HandlingDepartment,
        Officer = row.Officer,
        ArrivedOn = row.ArrivedOn,
        ReceivedOn = row.ReceivedOn,
        Channel = row.Channel,
        Applicant = new ItemApplicant(row.ApplicantKind, row.ApplicantName),
        Description = row.Description,
        DueOn = row.DueOn,
        DueProvisional = row.DueProvisional,
        Urgency = row is { ReceivedOn: null, ClosedOn: null } ? Lamp.OfUnconfirmed(row.ArrivedOn, context) : Lamp.Of(row.DueOn, context),
        WorkingDaysLeft = row.DueOn is { } due ? Lamp.WorkingDaysLeft(due, context.Today, context.Calendar) : null,
        ClosedOn = row.ClosedOn,
        Disposition = row.Disposition,
        Breaches = row.Breaches,
        AcceptBy = row.AcceptBy,
        DraftDueOn = row.DraftDueOn,
        UrgeAnswerBy = row.UrgeAnswerBy,
        Escalation = row.Escalation,
        ClosedLate = row.ClosedLate == true,
        LateDepartment = row.LateDepartment,
        CoHandlers = [.. (row.CoHandlers ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)],
    };
}

/// <summary>申请人 in a list.</summary>
/// <param name="Kind">类别.</param>
/// <param name="Name">姓名或者名称.</param>
public sealed record ItemApplicant(ApplicantKind Kind, string Name);
