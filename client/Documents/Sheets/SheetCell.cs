namespace Jinping.Workflow.Client.Documents.Sheets;

/// <summary>单元格. What it holds decides what it is: text is never read as a formula, whatever it begins with.</summary>
public abstract record SheetCell
{
    private SheetCell()
    {
    }

    /// <summary>How it looks.</summary>
    public SheetLook Look { get; init; } = SheetLook.Text;

    /// <summary>Columns covered, from 1.</summary>
    public int ColSpan { get; init; } = 1;

    /// <summary>Rows covered, from 1.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Nothing.</summary>
    public sealed record Empty : SheetCell;

    /// <summary>Text, shown as it is.</summary>
    /// <param name="Value">The text; of one longer than a cell can hold, the beginning.</param>
    public sealed record Text(string Value) : SheetCell;

    /// <summary>A number.</summary>
    /// <param name="Value">Its value.</param>
    public sealed record Number(decimal Value) : SheetCell;

    /// <summary>A day.</summary>
    /// <param name="Value">The day, not before 1900-03-01.</param>
    public sealed record Day(DateOnly Value) : SheetCell;

    /// <summary>A formula that gives a number.</summary>
    /// <param name="Expression">Without its equals sign, written by the program: never by a person.</param>
    /// <param name="Value">What it gives now, for readers that do not reckon.</param>
    public sealed record Formula(string Expression, decimal Value) : SheetCell;

    /// <summary>A formula that gives words.</summary>
    /// <param name="Expression">Without its equals sign, written by the program: never by a person.</param>
    /// <param name="Value">What it gives now.</param>
    public sealed record Verdict(string Expression, string Value) : SheetCell;
}
