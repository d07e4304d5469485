using Jinping.Workflow.Law.Letters;

namespace Jinping.Workflow.Actors.Letters;

/// <summary>What is stored of 文书设置.</summary>
public sealed record LetterSettingsDocument
{
    /// <summary>The settings.</summary>
    public LetterSettings Settings { get; init; } = new();

    /// <summary>Grows with every change.</summary>
    public long Version { get; init; }
}
