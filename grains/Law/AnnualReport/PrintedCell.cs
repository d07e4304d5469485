namespace Jinping.Workflow.Law.AnnualReport;

/// <summary>A cell as it is printed: empty, "/", "-" and 0 are four different things.</summary>
public sealed record PrintedCell
{
    /// <summary>How it is printed.</summary>
    public required PrintedAs As { get; init; }

    /// <summary>The text as printed; empty for a blank.</summary>
    public required string Text { get; init; }

    /// <summary>The number printed; null for all that is no number.</summary>
    public decimal? Value { get; init; }

    /// <summary>Line of the source, from 1; null when it was not read from a text.</summary>
    public int? Line { get; init; }

    /// <summary>The place in the file; null when it was not read from one.</summary>
    public SourcePlace? Place { get; init; }

    /// <summary>How sure the reading is.</summary>
    public ReadingCertainty Certainty { get; init; }

    /// <summary>A number.</summary>
    public static PrintedCell Number(decimal value) => new() { As = PrintedAs.Number, Text = value.ToString(), Value = value };
}

/// <summary>How a cell is printed.</summary>
public enum PrintedAs
{
    /// <summary>A number, thousands separators allowed.</summary>
    Number,

    /// <summary>空白: nothing.</summary>
    Blank,

    /// <summary>A slash: "/".</summary>
    Slash,

    /// <summary>A dash: "-", "—".</summary>
    Dash,

    /// <summary>The word 无.</summary>
    None,

    /// <summary>Any other text.</summary>
    Other,
}
