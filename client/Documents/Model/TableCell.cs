namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What stands in it; a line feed begins a new line.</param>
/// <param name="ColSpan">Columns covered, from 1.</param>
/// <param name="RowSpan">Rows covered, from 1.</param>
public sealed record TableCell(string Text, int ColSpan = 1, int RowSpan = 1)
{
    /// <summary>Of what it is the head; <see cref="CellScope.None"/> for data.</summary>
    public CellScope Scope { get; init; } = CellScope.None;

    /// <summary>How its text stands.</summary>
    public CellAlignment Alignment { get; init; } = CellAlignment.Centre;
}
