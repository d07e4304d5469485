using Jinping.Workflow.Law.Letters;

namespace Jinping.Workflow.Contracts.Letters;

/// <summary>文书设置 as they stand.</summary>
[GenerateSerializer, Immutable, Alias("letter-settings-state")]
public sealed record LetterSettingsState
{
    /// <summary>The settings.</summary>
    [Id(0)] public required LetterSettings Settings { get; init; }

    /// <summary>Grows with every change; 0 before the first.</summary>
    [Id(1)] public required long Version { get; init; }
}
