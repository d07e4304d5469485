using Jinping.Workflow.Law.Letters;

namespace Jinping.Workflow.Client.Letters;

/// <summary>文书设置 as entered.</summary>
internal sealed record LetterSettingsForm
{
    /// <summary>All of them.</summary>
    public required LetterSettings Settings { get; init; }

    /// <summary>The version that was changed; null: whichever there is.</summary>
    public long? ExpectedVersion { get; init; }
}
