using System.Collections.Immutable;
using Jinping.Workflow.Contracts.Letters;

namespace Jinping.Workflow.Actors.Letters;

/// <summary>What is stored of a template.</summary>
public sealed record LetterTemplateDocument
{
    /// <summary>Versions, the last one in force.</summary>
    public ImmutableList<TemplateVersion> Versions { get; init; } = [];
}
