using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>表格 with merged cells, as wide as the text. A cell that spans rows or columns is written once, as in HTML.</summary>
public sealed record DocumentTable
{
    /// <summary>What the table is, for those who cannot see it, and for the page: never printed by Word.</summary>
    public required string Caption { get; init; }

    /// <summary>Widths of the columns, in shares of the whole.</summary>
    public required ImmutableArray<int> Widths { get; init; }

    /// <summary>How many rows from the first are its head, repeated on every page; 0 for none.</summary>
    public int HeaderRows { get; init; }

    /// <summary>The rows, head included.</summary>
    public required ImmutableArray<TableRow> Rows { get; init; }

    /// <summary>The size of its letters.</summary>
    public TableSize Size { get; init; } = TableSize.Normal;

    /// <summary>Whether Word prints it on one page where it fits on one, rather than beginning it at the foot of a page.</summary>
    public bool IsKeptWhole { get; init; }
}
