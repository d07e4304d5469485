namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>How a paragraph stands on its line.</summary>
public enum Placing
{
    /// <summary>左空二字: the first line indented two characters, as the text of a document is.</summary>
    Indented,

    /// <summary>顶格: flush left.</summary>
    Flush,

    /// <summary>居中.</summary>
    Centred,

    /// <summary>居右: flush right.</summary>
    Right,
}
