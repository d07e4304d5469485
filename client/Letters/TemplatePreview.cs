using System.Collections.Immutable;

namespace Jinping.Workflow.Client.Letters;

/// <summary>How a letter would look with a template.</summary>
internal sealed record TemplatePreview
{
    /// <summary>The letter; what is missing in the case stands in 【】.</summary>
    public required string Html { get; init; }

    /// <summary>What the letter must say and the template leaves out.</summary>
    public required ImmutableArray<string> Missing { get; init; }
}
