using System.Collections.Immutable;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Contracts.Register;

/// <summary>A search in the register. Every condition given must hold; null or empty asks for nothing.</summary>
[GenerateSerializer, Immutable, Alias("register-query")]
public sealed record RegisterQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 200;

    /// <summary>The organ that received the request.</summary>
    [Id(0)] public string? Department { get; init; }

    /// <summary>承办部门: the department that has the work now.</summary>
    [Id(1)] public string? HandlingDepartment { get; init; }

    /// <summary>经办人.</summary>
    [Id(2)] public string? Officer { get; init; }

    /// <summary>Steps, any of which (wire strings).</summary>
    [Id(3)] public ImmutableArray<string> Statuses { get; init; } = [];

    /// <summary>渠道 (wire string).</summary>
    [Id(4)] public string? Channel { get; init; }

    /// <summary>申请人类别.</summary>
    [Id(5)] public ApplicantKind? ApplicantKind { get; init; }

    /// <summary>办理结果.</summary>
    [Id(6)] public Disposition? Disposition { get; init; }

    /// <summary>First day of receipt, inclusive.</summary>
    [Id(7)] public DateOnly? ReceivedFrom { get; init; }

    /// <summary>Last day of receipt, inclusive.</summary>
    [Id(8)] public DateOnly? ReceivedTo { get; init; }

    /// <summary>Due later than this day, exclusive.</summary>
    [Id(9)] public DateOnly? DueAfter { get; init; }

    /// <summary>Due earlier than this day, exclusive.</summary>
    [Id(10)] public DateOnly? DueBefore { get; init; }

    /// <summary>True: only cases with a running due day; false: only those without one (urgency <c>none</c>).</summary>
    [Id(11)] public bool? HasDueOn { get; init; }

    /// <summary>First day of closing, inclusive.</summary>
    [Id(12)] public DateOnly? ClosedFrom { get; init; }

    /// <summary>Last day of closing, inclusive.</summary>
    [Id(13)] public DateOnly? ClosedTo { get; init; }

    /// <summary>How the number begins, or a part of the applicant's name or of the description. Taken literally.</summary>
    [Id(14)] public string? Text { get; init; }

    /// <summary>Order.</summary>
    [Id(15)] public RegisterSort Sort { get; init; }

    /// <summary>True for the reverse order.</summary>
    [Id(16)] public bool Descending { get; init; }

    /// <summary>Page, from 1.</summary>
    [Id(17)] public int Page { get; init; } = 1;

    /// <summary>Rows in a page, 1 to <see cref="MaxPageSize"/>.</summary>
    [Id(18)] public int PageSize { get; init; } = 50;

    /// <summary>True: only cases whose receipt is not confirmed and which are open; false: only others.</summary>
    [Id(19)] public bool? Unconfirmed { get; init; }

    /// <summary>
    /// Beside what <see cref="DueAfter"/> and <see cref="DueBefore"/> ask for: open cases whose receipt is not confirmed and which arrived on this day or later.
    /// Null, with <see cref="OrUnconfirmedTo"/> null: none of them, for they have no due day.
    /// </summary>
    [Id(20)] public DateOnly? OrUnconfirmedFrom { get; init; }

    /// <summary>The same, with the last day of arrival, inclusive.</summary>
    [Id(21)] public DateOnly? OrUnconfirmedTo { get; init; }

    /// <summary>本部门的: only cases this department received, handles or contributes to; null for all.</summary>
    [Id(22)] public string? Scope { get; init; }

    /// <summary>True: only cases that no officer has yet (未分派).</summary>
    [Id(23)] public bool Unassigned { get; init; }

    /// <summary>Only these cases; null for all.</summary>
    [Id(24)] public ImmutableArray<string>? Numbers { get; init; }

    /// <summary>True: only closed cases; false: only open ones; null for both.</summary>
    [Id(25)] public bool? Closed { get; init; }

    /// <summary>Only requests of the applicant with this key (<see cref="RegisterRow.ApplicantKey"/>); null for all. Quick where <see cref="Department"/> is given, too.</summary>
    [Id(26)] public string? ApplicantKey { get; init; }

    /// <summary>逾期已办: true: only cases closed late.</summary>
    [Id(27)] public bool ClosedLate { get; init; }

    /// <summary>未签收: true: only open cases that were handed over and are not signed for.</summary>
    [Id(28)] public bool AwaitsAcceptance { get; init; }

    /// <summary>催办中: true: only open cases with an urging that waits for its answer.</summary>
    [Id(29)] public bool Urged { get; init; }

    /// <summary>会办: only cases this department was invited to contribute to, or any where it is empty; null for all.</summary>
    [Id(30)] public string? CoHandler { get; init; }

    /// <summary>经办人, any of which: one's own and those one stands in for; null for all.</summary>
    [Id(31)] public ImmutableArray<string>? Officers { get; init; }

    /// <summary>本部门及并入本部门的: only cases any of these departments received or handles; null for all.</summary>
    [Id(32)] public ImmutableArray<string>? Scopes { get; init; }

    /// <summary>True: only cases with a letter whose delivery is not proved (已发未证).</summary>
    [Id(33)] public bool Unproved { get; init; }

    /// <summary>True: only cases closed by a reply without 发文字号.</summary>
    [Id(34)] public bool WithoutNumber { get; init; }
}
