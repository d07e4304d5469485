using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks.Sources;

/// <summary>报告原文: a report as printed, whatever the file was — paragraphs and tables in reading order, each with its place.</summary>
public sealed record SourceDocument
{
    /// <summary>What kind of file it was.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>The blocks in reading order.</summary>
    public required ImmutableArray<SourceBlock> Blocks { get; init; }

    /// <summary>The year reported, where the layout tells it and no title does; else null.</summary>
    public int? Year { get; init; }

    /// <summary>How sure a reading of this kind can be at best.</summary>
    public ReadingCertainty Certainty { get; init; }
}

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

/// <summary>The kinds of file a report is read from.</summary>
public enum SourceKind
{
    /// <summary>Plain text, with or without bars.</summary>
    Text,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A Word document.</summary>
    Docx,

    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>A PDF with a text layer.</summary>
    Pdf,

    /// <summary>Tables read from a report by another program.</summary>
    Json,
}
