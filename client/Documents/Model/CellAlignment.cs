namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>How the text of a cell stands.</summary>
public enum CellAlignment
{
    /// <summary>居中.</summary>
    Centre,

    /// <summary>居左.</summary>
    Left,

    /// <summary>居右.</summary>
    Right,
}
