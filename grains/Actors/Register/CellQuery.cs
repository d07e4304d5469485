using System.Collections.Immutable;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Actors.Register;

/// <summary>Asks for the requests behind a cell of table 三. Only cases of the year: received by 31 December and not closed before 1 January.</summary>
public sealed record CellQuery
{
    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>True: 本年新收; false: 上年结转; null: both.</summary>
    public bool? ReceivedInYear { get; init; }

    /// <summary>Closed in the year with any of these; empty: asks for nothing.</summary>
    public ImmutableArray<Disposition> Dispositions { get; init; } = [];

    /// <summary>True: 结转下年度; false: closed in the year; null: both.</summary>
    public bool? OpenAtYearEnd { get; init; }

    /// <summary>申请人类别; null: all (总计).</summary>
    public ApplicantKind? ApplicantKind { get; init; }

    /// <summary>The organ that received the request; null: all.</summary>
    public string? Department { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Numbers in a page, 1 to 200.</summary>
    public int PageSize { get; init; } = 50;
}
