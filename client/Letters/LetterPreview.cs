using System.Collections.Immutable;
using Jinping.Workflow.Law.Letters;

namespace Jinping.Workflow.Client.Letters;

/// <summary>文书预览.</summary>
internal sealed record LetterPreview
{
    /// <summary>文书代码.</summary>
    public required LetterCode Code { get; init; }

    /// <summary>标题.</summary>
    public required string Title { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly On { get; init; }

    /// <summary>模板版本.</summary>
    public required int TemplateVersion { get; init; }

    /// <summary>The facts asked for, with what the case suggests.</summary>
    public required ImmutableArray<AskedFact> Asked { get; init; }

    /// <summary>What is missing before it can be issued, all at once.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>The letter as it would look; what is missing stands in 【】.</summary>
    public required string Html { get; init; }
}
