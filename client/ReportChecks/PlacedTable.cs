using System.Collections.Immutable;
using Jinping.Workflow.Client.ReportChecks.Sources;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>A table with what its cells say as labels and as figures, told once: each of the three tables of a report is looked for in all tables of a file.</summary>
internal sealed class PlacedTable
{
    private readonly Func<SourceCell, SourcePlace> _placeOf;

    /// <param name="table">The table.</param>
    /// <param name="placeOf">The place of a cell of it.</param>
    public PlacedTable(SourceTable table, Func<SourceCell, SourcePlace> placeOf)
    {
        _placeOf = placeOf;
        Rows = [.. table.Rows.Select(row => row.Select(cell => new PlacedCell(cell, Typography.Key(cell.Text), Figure(cell))).ToImmutableArray())];
    }

    /// <summary>The rows with the cells that begin in them, from the left; none is empty.</summary>
    public ImmutableArray<ImmutableArray<PlacedCell>> Rows { get; }

    /// <summary>The place of a cell.</summary>
    public SourcePlace PlaceOf(PlacedCell cell) => _placeOf(cell.Cell);

    private PrintedCell? Figure(SourceCell cell)
    {
        if (cell.Text.Length == 0)
            return new() { As = PrintedAs.Blank, Text = "", Line = cell.Line, Place = _placeOf(cell) };
        var text = cell.Text.Contains(' ') ? cell.Text.Replace(" ", "", StringComparison.Ordinal) : cell.Text;
        return CellText.Read(text, 0) is { } figure ? figure with { Line = cell.Line, Place = _placeOf(cell) } : null;
    }
}

/// <summary>A cell of a table.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Key">What identifies it as a label (<see cref="Typography.Key"/>).</param>
/// <param name="Figure">The figure in it, or that it is blank; null for words.</param>
internal readonly record struct PlacedCell(SourceCell Cell, string Key, PrintedCell? Figure)
{
    /// <summary>As printed, trimmed; empty for a blank.</summary>
    public string Text => Cell.Text;
}
