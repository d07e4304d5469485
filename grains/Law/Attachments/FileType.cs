using System.Collections.Immutable;

namespace Jinping.Workflow.Law.Attachments;

/// <summary>What a file is by its content.</summary>
/// <param name="Name">In Chinese.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Extensions">The endings, lower case without dot, that tell the truth about it.</param>
public sealed record FileType(string Name, string MediaType, params ImmutableArray<string> Extensions)
{
    /// <summary>A file that may be kept.</summary>
    public bool IsAccepted => Extensions.Length > 0;
}
