namespace Jinping.Workflow.Law.Attachments;

/// <summary>隐去个人信息的文件: what a file was made from.</summary>
public sealed record Redacted
{
    /// <summary>The attachment it was made from, which stays as it is.</summary>
    public required Guid From { get; init; }

    /// <summary>文件名 of that, for whoever reads the timeline.</summary>
    public required string FileName { get; init; }

    /// <summary>How many places were removed.</summary>
    public required int Places { get; init; }
}
