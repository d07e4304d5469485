using System.Collections.Immutable;

namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>A block of table 二: what one item (项) of article 20 asks for.</summary>
public sealed record TableTwoBlock
{
    /// <summary>The title across the table, e.g. <c>第二十条第（一）项</c>.</summary>
    public required FormCell Title { get; init; }

    /// <summary>The header row.</summary>
    public required ImmutableArray<FormCell> Header { get; init; }

    /// <summary>The data rows.</summary>
    public required ImmutableArray<TableTwoRow> Rows { get; init; }
}

/// <summary>A data row of table 二.</summary>
public sealed record TableTwoRow
{
    /// <summary>The label exactly as printed, e.g. <c>行政规范性文件</c>.</summary>
    public required string Label { get; init; }

    /// <summary>The row's name on the wire, e.g. <c>normativeDocuments</c>.</summary>
    public required string Row { get; init; }

    /// <summary>The figures of the row, in order.</summary>
    public required ImmutableArray<TableTwoColumn> Columns { get; init; }
}

/// <summary>A figure of table 二.</summary>
/// <param name="Column">Its name on the wire; null where the row has one figure and no more.</param>
/// <param name="Label">Its header exactly as printed.</param>
/// <param name="ColSpan">Columns covered, from 1.</param>
public sealed record TableTwoColumn(string? Column, string Label, int ColSpan);
