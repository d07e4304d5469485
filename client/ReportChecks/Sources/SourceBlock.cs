using System.Collections.Immutable;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>A paragraph or a table.</summary>
public abstract record SourceBlock
{
    /// <summary>The page, from 1; null where the file has none.</summary>
    public int? Page { get; init; }

    /// <summary>Name of the sheet; null where the file has none.</summary>
    public string? Sheet { get; init; }
}

/// <summary>A paragraph, or a line of a plain text.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Line">Line of the source, from 1; null where the file has no lines.</param>
public sealed record SourceParagraph(string Text, int? Line = null) : SourceBlock;

/// <summary>A table: cells that stand on a grid, those covered by the span of another left out.</summary>
/// <param name="Cells">The cells, row by row.</param>
public sealed record SourceTable(ImmutableArray<SourceCell> Cells) : SourceBlock
{
    /// <summary>The rows with the cells that begin in them, from the left.</summary>
    public IEnumerable<IGrouping<int, SourceCell>> Rows => Cells.GroupBy(cell => cell.Row);
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">As printed, trimmed; empty for a blank.</param>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Column">Its first column, from 0.</param>
/// <param name="RowSpan">Rows covered.</param>
/// <param name="ColumnSpan">Columns covered.</param>
/// <param name="Line">Line of the source, from 1; null where the file has no lines.</param>
public sealed record SourceCell(string Text, int Row, int Column, int RowSpan = 1, int ColumnSpan = 1, int? Line = null);
