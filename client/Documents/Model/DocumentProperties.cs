namespace Jinping.Workflow.Client.Documents.Model;

/// <summary>Properties of the file. No clock is asked: the same document gives the same bytes.</summary>
public sealed record DocumentProperties
{
    /// <summary>作者: the organ that issues it.</summary>
    public required string Author { get; init; }

    /// <summary>When the document came to be: its issue, or the data it shows.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>主题; null for none.</summary>
    public string? Subject { get; init; }

    /// <summary>关键词; null for none.</summary>
    public string? Keywords { get; init; }

    /// <summary>标识, as a request number or 索引号; null for none.</summary>
    public string? Identifier { get; init; }

    /// <summary>版本, as <c>2</c> of a corrected report; null for none.</summary>
    public string? Version { get; init; }
}
