namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>未能识别的行: figures that stand in a table but could not be put into its cells.</summary>
public sealed record UnreadRow
{
    /// <summary>The table, and the row where its label is known.</summary>
    public required CellAddress Where { get; init; }

    /// <summary>The label as printed.</summary>
    public required string Label { get; init; }

    /// <summary>How many figures the form has here; null when the label is not one of the form.</summary>
    public int? Expected { get; init; }

    /// <summary>How many figures are printed.</summary>
    public required int Found { get; init; }

    /// <summary>Line of the source, from 1.</summary>
    public int? Line { get; init; }

    /// <summary>The place in the file; null when it was not read from one.</summary>
    public SourcePlace? Place { get; init; }
}
