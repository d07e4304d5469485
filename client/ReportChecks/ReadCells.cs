using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>What was read of one table: its cells, and the rows that could not be put into cells.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Unread">The rows that were not understood.</param>
internal sealed record ReadCells(ImmutableArray<(CellAddress Cell, PrintedCell Printed)> Cells, ImmutableArray<UnreadRow> Unread)
{
    /// <summary>Puts labelled rows into the cells of a table; the first of two rows with one label counts.</summary>
    /// <param name="table">The table.</param>
    /// <param name="rows">The rows as found.</param>
    /// <param name="cellsOf">The cells of a row, by its wire name.</param>
    /// <param name="isCut">Whether the copy ends here, so that the last row may be short.</param>
    public static ReadCells Of(ReportTable table, ImmutableArray<LabelledRow> rows, Func<string, ImmutableArray<CellAddress>> cellsOf, bool isCut = false)
    {
        var cells = ImmutableArray.CreateBuilder<(CellAddress, PrintedCell)>();
        var unread = ImmutableArray.CreateBuilder<UnreadRow>();
        foreach (var row in rows.Where(row => row.Name is null).Concat(rows.Where(row => row.Name is not null).GroupBy(row => row.Name).Select(Fullest)))
        {
            ImmutableArray<CellAddress>? expected = row.Name is null ? null : cellsOf(row.Name);
            if (expected?.Length == row.Cells.Length || (isCut && row == rows[^1] && expected?.Length > row.Cells.Length))
                cells.AddRange(expected.Value.Zip(row.Cells));
            else
                unread.Add(NotRead(table, row, expected?.Length));
        }

        return new(cells.ToImmutable(), unread.ToImmutable());
    }

    private static LabelledRow Fullest(IEnumerable<LabelledRow> rows) => rows.FirstOrDefault(row => !row.Cells.IsEmpty) ?? rows.First();

    private static UnreadRow NotRead(ReportTable table, LabelledRow row, int? expected) => new()
    {
        Where = new() { Table = table, Row = row.Name },
        Label = row.Label,
        Expected = expected,
        Found = row.Cells.Length,
        Line = row.Line,
        Place = row.Place,
    };
}
