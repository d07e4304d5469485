using System.Collections.Immutable;
using Jinping.Workflow.Client.ReportChecks.Sources;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>Reads the three tables of a report from real tables: by the labels of the rows and, for table 三, the heads of the columns.</summary>
/// <param name="tables">The tables of the file, with their places.</param>
/// <param name="labels">The labels of the form.</param>
/// <param name="reader">Which cells a row has.</param>
/// <param name="isCut">Whether the copy ends before the report does.</param>
internal sealed class GridReader(ImmutableArray<PlacedTable> tables, FormLabels labels, TableReader reader, bool isCut)
{
    private const int FewestResults = 3;

    /// <summary>表二; empty where no table holds a row of it.</summary>
    public ReadCells TableTwo() => ReadCells.Of(ReportTable.Table2, Rows(labels.TableTwo, reader.TableTwoCells, null), reader.TableTwoCells, isCut);

    /// <summary>表三; empty where no table holds a row of it.</summary>
    public ReadCells TableThree()
    {
        var turned = Turned();
        return turned.Cells.IsEmpty ? ReadCells.Of(ReportTable.Table3, Rows(labels.TableThree, TableReader.TableThreeCells, Columns), TableReader.TableThreeCells, isCut) : turned;
    }

    /// <summary>表四: the row of figures under the results; empty where there is none.</summary>
    public ReadCells TableFour()
    {
        var cells = CellAddress.Table4(labels.Form).ToImmutableArray();
        var results = labels.Form.TableFour.Columns.Select(column => Typography.Key(column.Label)).ToHashSet();
        foreach (var table in tables)
        {
            if (table.Rows.Sum(row => row.Count(cell => results.Contains(cell.Key))) < FewestResults)
                continue;
            foreach (var row in table.Rows)
            {
                if (row.Length < 5 || row.Any(cell => cell.Figure is null) || row.All(cell => cell.Figure!.As == PrintedAs.Blank))
                    continue;
                // A word before the figures (件数) would have ended the row; a blank before or after them is no figure.
                var figures = Trim([.. row.Select(cell => cell.Figure!)], cells.Length, fromEnd: true);
                return ReadCells.Of(ReportTable.Table4, [new("table4", "", figures[0].Line, figures) { Place = figures[0].Place }], _ => cells) is { Unread: [] } read
                    ? read
                    : new([], [Unread(cells.Length, figures)]);
            }
        }

        return new([], []);
    }

    private static UnreadRow Unread(int expected, ImmutableArray<PrintedCell> figures) => new()
    {
        Where = new() { Table = ReportTable.Table4 },
        Label = "",
        Expected = expected,
        Found = figures.Length,
        Line = figures[0].Line,
        Place = figures[0].Place,
    };

    private ImmutableArray<LabelledRow> Rows(LabelBook book, Func<string, ImmutableArray<CellAddress>> cellsOf, Func<PlacedTable, ImmutableArray<int>>? columnsOf)
    {
        var rows = ImmutableArray.CreateBuilder<LabelledRow>();
        foreach (var table in tables)
        {
            var columns = columnsOf?.Invoke(table) ?? [];
            var found = table.Rows.Select(row => Row(table, row, book, cellsOf, columns)).OfType<LabelledRow>().ToList();
            var first = found.FindIndex(row => row.Name is not null);
            if (first >= 0)
                rows.AddRange(found[first..(found.FindLastIndex(row => row.Name is not null) + 1)]);
        }

        return rows.ToImmutable();
    }

    private static LabelledRow? Row(
        PlacedTable table, ImmutableArray<PlacedCell> cells, LabelBook book, Func<string, ImmutableArray<CellAddress>> cellsOf, ImmutableArray<int> columns)
    {
        var (at, name, isExact) = Label(cells, book);
        if (at < 0)
            return null;
        var figures = cells[(at + 1)..];
        if (name is null)
        {
            return !book.IsOther(cells[at].Key) && figures.Any(cell => cell.Figure?.Value is not null)
                ? new(null, cells[at].Text, cells[at].Cell.Line, [.. figures.Select(cell => cell.Figure).OfType<PrintedCell>()]) { Place = table.PlaceOf(cells[at]) }
                : null;
        }

        var expected = cellsOf(name).Length;
        var certainty = isExact ? ReadingCertainty.Certain : ReadingCertainty.Likely;
        if (columns.Length == expected)
            figures = [.. columns.SelectMany(column => figures.Where(cell => cell.Cell.Column <= column && cell.Cell.Column + cell.Cell.ColumnSpan > column).Take(1))];
        var printed = figures.Select(cell => (cell.Figure ?? new() { As = PrintedAs.Other, Text = cell.Text, Line = cell.Cell.Line, Place = table.PlaceOf(cell) }) with { Certainty = certainty });
        // A title of a group carries no figures, and a head no figures of its own.
        var row = Trim([.. printed], expected, fromEnd: expected < 7);
        return row.All(cell => cell.As == PrintedAs.Blank) && row.Length < expected ? null : new(name, cells[at].Text, cells[at].Cell.Line, row) { Place = table.PlaceOf(cells[at]) };
    }

    /// <summary>The cell that names the row: the last that is just a label; else the last words before the figures.</summary>
    private static (int At, string? Name, bool IsExact) Label(ImmutableArray<PlacedCell> cells, LabelBook book)
    {
        for (var at = cells.Length - 1; at >= 0; at--)
        {
            if (cells[at].Text.Length > 0 && book.Row(cells[at].Key) is { } name && (at + 1 < cells.Length))
                return (at, name, true);
        }

        var last = cells.Length - 1;
        while (last >= 0 && cells[last].Figure is not null)
            last--;
        if (last < 0)
            return (-1, null, false);
        if (last > 0 && book.Row(cells[last - 1].Key + cells[last].Key) is { } joined)
            return (last, joined, true);
        return (last, last + 1 < cells.Length ? book.Nearest(cells[last].Key) : null, false);
    }

    /// <summary>Blanks beyond the figures a row has are merged cells, printed after a single figure or before a row of them.</summary>
    private static ImmutableArray<PrintedCell> Trim(ImmutableArray<PrintedCell> cells, int expected, bool fromEnd)
    {
        while (cells.Length > expected && (fromEnd ? cells[^1] : cells[0]).As == PrintedAs.Blank)
            cells = fromEnd ? cells[..^1] : cells[1..];
        while (cells.Length > expected && (fromEnd ? cells[0] : cells[^1]).As == PrintedAs.Blank)
            cells = fromEnd ? cells[1..] : cells[..^1];
        return cells;
    }

    /// <summary>Where the seven columns of table 三 stand when the heads are printed in another order than the form's; empty else.</summary>
    private ImmutableArray<int> Columns(PlacedTable table)
    {
        // The first cell with each text: the heads are looked for seven times.
        var byKey = new Dictionary<string, SourceCell>();
        foreach (var cell in table.Rows.SelectMany(row => row))
        {
            if (cell.Cell is { ColumnSpan: 1, Text.Length: > 0 })
                byKey.TryAdd(cell.Key, cell.Cell);
        }

        var heads = new int[ReportColumns.All.Length];
        foreach (var column in ReportColumns.All)
        {
            var key = Typography.Key(labels.Form.TableThree.LabelOf(column));
            if (!byKey.TryGetValue(key, out var head))
                return [];
            heads[(int)column] = head.Column;
        }

        return heads.SequenceEqual(heads.Order()) || heads.Distinct().Count() != heads.Length ? [] : [.. heads];
    }

    /// <summary>A table turned round: a row for each kind of applicant, a column for each of the form's rows.</summary>
    private ReadCells Turned()
    {
        var cells = ImmutableArray.CreateBuilder<(CellAddress, PrintedCell)>();
        var kinds = labels.Form.TableThree.Columns.ToDictionary(column => Typography.Key(column.Label), column => column.Column);
        foreach (var table in tables)
        {
            var head = table.Rows[0].Select(cell => (cell.Cell.Column, Row: ReportNames.Row(labels.TableThree.Row(cell.Key)))).Where(cell => cell.Row is not null).ToList();
            if (head.Count < 2)
                continue;
            foreach (var row in table.Rows.Skip(1))
            {
                if (!kinds.TryGetValue(row[0].Key, out var kind))
                    continue;
                foreach (var (column, of) in head)
                {
                    if (row.FirstOrDefault(cell => cell.Cell.Column == column).Figure is { } printed)
                        cells.Add((CellAddress.Of(of!.Value, kind), printed with { Certainty = ReadingCertainty.Likely }));
                }
            }
        }

        return new([.. cells.DistinctBy(cell => cell.Item1)], []);
    }
}
