using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>A row of a table.</summary>
/// <param name="Cells">The cells that begin in this row, in order; those spanning from rows above are not repeated.</param>
public sealed record TableRow(ImmutableArray<TableCell> Cells)
{
    /// <summary>The least height, in lines of the grid; 0: as its text asks.</summary>
    public int Lines { get; init; }
}
