namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>How a piece of text looks; always by a style of that name, never by its own.</summary>
public enum RunLook
{
    /// <summary>As the paragraph.</summary>
    Plain,

    /// <summary>加粗: stressed, as a last day in a notice.</summary>
    Strong,

    /// <summary>段首层次标题: a heading of the second level that begins its paragraph, 楷体: （一）主动公开情况。</summary>
    RunIn,

    /// <summary>下划线: what was, or is to be, filled in.</summary>
    Filled,
}
