namespace Jinping.Workflow.Law.Letters;

/// <summary>Where a content of a letter comes from.</summary>
public enum ContentOrigin
{
    /// <summary>From the case; nobody types it again.</summary>
    Case,

    /// <summary>From 文书设置.</summary>
    Settings,

    /// <summary>Asked of the officer; the case suggests what it knows.</summary>
    Asked,

    /// <summary>A sentence the law has every such letter say.</summary>
    Law,
}
