using System.Collections.Immutable;
using Jinping.Workflow.Law.Dispositions;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>A data row of table 三 of a form.</summary>
public sealed record TableThreeRow
{
    /// <summary>Which row it is.</summary>
    public required ReportRow Row { get; init; }

    /// <summary>The row's own label, exactly as printed.</summary>
    public required string Label { get; init; }

    /// <summary>The group it belongs to, e.g. <c>（三）不予公开</c>; null for a row of its own.</summary>
    public string? Group { get; init; }

    /// <summary>The label cells with which this row of the table begins; cells spanning from rows above are not repeated.</summary>
    public required ImmutableArray<FormCell> Head { get; init; }

    /// <summary>The outcomes counted here; empty for the rows that count none (一, 二, （七）, 四).</summary>
    public ImmutableArray<Disposition> Counts { get; init; } = [];
}
