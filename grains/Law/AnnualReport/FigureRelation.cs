using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>等式: cells that come to nothing when some are added and the others taken away.</summary>
/// <param name="Added">Cells on the one side.</param>
/// <param name="Taken">Cells on the other side.</param>
internal sealed record FigureRelation(ImmutableArray<CellAddress> Added, ImmutableArray<CellAddress> Taken)
{
    /// <summary>AR-K1, AR-K2 and AR-K3 of table 三.</summary>
    public static IEnumerable<FigureRelation> TableThree(ReportFigures report) =>
    [
        .. ReportColumns.All.Select(Balance),
        .. ReportColumns.All.Select(column => new FigureRelation(
            [.. report.Outcomes.Select(row => CellAddress.Of(row, column))], [CellAddress.Of(ReportRow.ClosedTotal, column)])),
        .. report.ExpectedRows.Select(row => new FigureRelation(
            [.. ReportColumns.Kinds.Select(column => CellAddress.Of(row, column))], [CellAddress.Of(row, ReportColumn.Total)])),
    ];

    /// <summary>AR-K6 of one block of table 四.</summary>
    public static FigureRelation TableFour(ReviewKind kind) => new(
        [CellAddress.Of(kind, "upheld"), CellAddress.Of(kind, "corrected"), CellAddress.Of(kind, "other"), CellAddress.Of(kind, "pending")],
        [CellAddress.Of(kind, "total")]);

    /// <summary>AR-K1 of one column.</summary>
    public static FigureRelation Balance(ReportColumn column) => new(
        [CellAddress.Of(ReportRow.NewlyReceived, column), CellAddress.Of(ReportRow.CarriedOver, column)],
        [CellAddress.Of(ReportRow.ClosedTotal, column), CellAddress.Of(ReportRow.CarriedForward, column)]);

    /// <summary>All cells.</summary>
    public IEnumerable<CellAddress> Cells => Added.Concat(Taken);

    /// <summary>By how much the one side is more than the other; null where a cell is not known.</summary>
    public decimal? Excess(ReportFigures report) => report.Sum(Added) - report.Sum(Taken);
}
