using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Contracts.Letters;

/// <summary>文书设置 of one department, by its code.</summary>
[GrainInterfaceType("letter-settings"), Alias("letter-settings")]
public interface ILetterSettingsGrain : IGrainWithStringKey
{
    /// <summary>The settings in force.</summary>
    [Alias("get")]
    public Task<LetterSettingsState> Get();

    /// <summary>变更文书设置.</summary>
    /// <param name="settings">All of them.</param>
    /// <param name="known">The version that was changed; null: whichever there is.</param>
    [Alias("change")]
    public Task<Refusal?> Change(LetterSettings settings, long? known);
}
