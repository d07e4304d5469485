using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Actors.Register;

/// <summary>台账的一项: how many cases of a year share applicant kind, way in and way out.</summary>
/// <remarks>国办公开办函〔2021〕30号 表三</remarks>
public sealed record LedgerCount
{
    /// <summary>申请人类别: the column.</summary>
    public required ApplicantKind Kind { get; init; }

    /// <summary>True: 本年新收; false: 上年结转.</summary>
    public required bool ReceivedInYear { get; init; }

    /// <summary>办理结果; null when the case was not closed in the year.</summary>
    public Disposition? Disposition { get; init; }

    /// <summary>True: 结转下年度, not closed by 31 December.</summary>
    public required bool OpenAtYearEnd { get; init; }

    /// <summary>Number of cases, at least 1.</summary>
    public required int Count { get; init; }
}
