using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Documents.Sheets;

/// <summary>工作表.</summary>
public sealed record Sheet
{
    /// <summary>Its name: letters no sheet name may have are left out, and it ends after 31.</summary>
    public required string Name { get; init; }

    /// <summary>Widths of the columns, in characters of the usual font.</summary>
    public required ImmutableArray<decimal> Widths { get; init; }

    /// <summary>The rows; a cell that spans is written once, where it begins, as in HTML.</summary>
    public required IEnumerable<ImmutableArray<SheetCell>> Rows { get; init; }

    /// <summary>Rows that stay in view and are printed on every page; 0 for none.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Whether it is printed across the long side.</summary>
    public bool IsLandscape { get; init; }
}
