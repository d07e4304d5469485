namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>Of what a cell is the head, as in HTML.</summary>
public enum CellScope
{
    /// <summary>Data.</summary>
    None,

    /// <summary>One column.</summary>
    Column,

    /// <summary>Several columns.</summary>
    ColumnGroup,

    /// <summary>One row.</summary>
    Row,

    /// <summary>Several rows.</summary>
    RowGroup,
}
