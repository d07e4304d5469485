using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Contracts.Register;

/// <summary>登记簿的一行: what work lists, searches and yearly counts know of one request.</summary>
/// <remarks>
/// This record is also the flat <c>register</c> member of the request's stored document, in camelCase: storage projects it into the register table in the
/// same commit. Whoever changes a member changes the stored format and the projection of every storage provider.
/// </remarks>
[GenerateSerializer, Immutable, Alias("register-row")]
public sealed record RegisterRow
{
    /// <summary>登记编号: the key of the request, unique in the register.</summary>
    [Id(0)] public required string Number { get; init; }

    /// <summary>The year in which <see cref="Serial"/> counts.</summary>
    [Id(1)] public required int Year { get; init; }

    /// <summary>Running number within department and year, from 1.</summary>
    [Id(2)] public required int Serial { get; init; }

    /// <summary>The organ that received the request: here it counts for ever, whoever handles it.</summary>
    [Id(3)] public required string Department { get; init; }

    /// <summary>承办部门: the department that has the work now.</summary>
    [Id(4)] public required string HandlingDepartment { get; init; }

    /// <summary>经办人; null while nobody is assigned.</summary>
    [Id(5)] public string? Officer { get; init; }

    /// <summary>The step the case is in (wire string, e.g. <c>inProgress</c>); <c>closed</c> is final.</summary>
    [Id(6)] public required string Status { get; init; }

    /// <summary>渠道: how the request came in (wire string).</summary>
    [Id(7)] public required string Channel { get; init; }

    /// <summary>申请人类别: the column of table 三.</summary>
    [Id(8)] public required ApplicantKind ApplicantKind { get; init; }

    /// <summary>The applicant's name.</summary>
    [Id(9)] public required string ApplicantName { get; init; }

    /// <summary>A hash that is equal for the same applicant; null when the applicant cannot be told from others.</summary>
    [Id(10)] public string? ApplicantKey { get; init; }

    /// <summary>What is asked for.</summary>
    [Id(11)] public required string Description { get; init; }

    /// <summary>文号: the document the applicant names; null when none.</summary>
    [Id(12)] public string? DocumentReference { get; init; }

    /// <summary>到达之日.</summary>
    [Id(13)] public required DateOnly ArrivedOn { get; init; }

    /// <summary>收到申请之日; null while it is not confirmed: the case then counts in no year.</summary>
    [Id(14)] public DateOnly? ReceivedOn { get; init; }

    /// <summary>结案之日; null while the case is open.</summary>
    [Id(15)] public DateOnly? ClosedOn { get; init; }

    /// <summary>办理结果; null while the case is open.</summary>
    [Id(16)] public Disposition? Disposition { get; init; }

    /// <summary>The last day on which what is due now is in time; null while suspended, closed or not running.</summary>
    [Id(17)] public DateOnly? DueOn { get; init; }

    /// <summary>The day on which the deadline sweep must look at the case (e.g. the day of a lapse); null when there is nothing to wait for.</summary>
    [Id(18)] public DateOnly? ActOn { get; init; }

    /// <summary>暂定: the due day rests on a year whose holiday notice is not published yet.</summary>
    [Id(19)] public required bool DueProvisional { get; init; }

    /// <summary>违法留痕: how many clocks were breached.</summary>
    [Id(20)] public required int Breaches { get; init; }

    /// <summary>行政复议、行政诉讼: in the order of filing; empty when none.</summary>
    [Id(21)] public ImmutableArray<RegisterReview> Reviews { get; init; } = [];

    /// <summary>Version of the request that this row shows.</summary>
    [Id(22)] public required int Version { get; init; }

    /// <summary>Version of the holiday notices with which the due days were computed.</summary>
    [Id(23)] public required long CalendarVersion { get; init; }

    /// <summary>Id of the command that registered the request; unique within <see cref="Department"/>.</summary>
    [Id(24)] public required Guid RegisteredBy { get; init; }

    /// <summary>When the registration was recorded.</summary>
    [Id(25), JsonConverter(typeof(RegisterInstantConverter))] public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>When the closing was recorded; null while the case is open.</summary>
    [Id(26), JsonConverter(typeof(RegisterInstantConverter))] public DateTimeOffset? ClosingRecordedAt { get; init; }

    /// <summary>When the last entry was recorded.</summary>
    [Id(27), JsonConverter(typeof(RegisterInstantConverter))] public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When 收到申请之日 was recorded: with the registration, or later with the confirmation; null while it is not known, and in rows of older programs.</summary>
    [Id(28), JsonConverter(typeof(RegisterInstantConverter))] public DateTimeOffset? ReceiptRecordedAt { get; init; }

    /// <summary>签收期限 of an open case that its handling department has not signed for; else null.</summary>
    [Id(29)] public DateOnly? AcceptBy { get; init; }

    /// <summary>内部拟稿期限 while no draft is there; null while none counts.</summary>
    [Id(30)] public DateOnly? DraftDueOn { get; init; }

    /// <summary>催办: the day by which the answer is expected; null when no urging waits for one.</summary>
    [Id(31)] public DateOnly? UrgeAnswerBy { get; init; }

    /// <summary>督办: how far an open case was escalated (wire string); null when it was not.</summary>
    [Id(32)] public string? Escalation { get; init; }

    /// <summary>逾期办结; null only in rows of older programs, which the sweep renews.</summary>
    [Id(33)] public bool? ClosedLate { get; init; }

    /// <summary>责任单位 of a late closing, by its code; null when it was in time, or when nobody has said yet.</summary>
    [Id(34)] public string? LateDepartment { get; init; }

    /// <summary>会办部门: codes of all departments that were invited, each between commas (<c>,czj,jyj,</c>); null when none was.</summary>
    [Id(35)] public string? CoHandlers { get; init; }

    /// <summary>办理用时: working days from 收到申请之日 to the closing, by the calendar of the closing; null while open, and in rows of older programs.</summary>
    [Id(36)] public int? HandlingDays { get; init; }

    /// <summary>The day on which the oldest letter was sent whose delivery is not proved; null when there is none.</summary>
    [Id(37)] public DateOnly? UnprovedSince { get; init; }

    /// <summary>Whether the case was closed by a reply without 发文字号; null in rows of older programs.</summary>
    [Id(38)] public bool? WithoutNumber { get; init; }

    /// <summary>Whether a department was invited to contribute.</summary>
    public bool IsInvited(string? department) => department is not null && CoHandlers?.Contains($",{department},", StringComparison.Ordinal) == true;
}
