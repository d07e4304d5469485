using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Letters;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Actors.Letters;

/// <summary>文书设置.</summary>
[GrainType("letter-settings")]
public sealed class LetterSettingsGrain([PersistentState("letter-settings", GrainNames.Store)] IPersistentState<LetterSettingsDocument> document) : Grain, ILetterSettingsGrain
{
    /// <inheritdoc/>
    public Task<LetterSettingsState> Get() => Task.FromResult(new LetterSettingsState { Settings = document.State.Settings, Version = document.State.Version });

    /// <inheritdoc/>
    public async Task<Refusal?> Change(LetterSettings settings, long? known)
    {
        if (known is { } version && version != document.State.Version)
            return Refusal.Conflict(RefusalCodes.StaleVersion, "他人已先行修改文书设置，请刷新后重试。");
        if (LetterSettingRules.Problems(settings) is { IsEmpty: false } problems)
            return Refusal.Malformed(problems);
        await document.Adopt(new LetterSettingsDocument { Settings = settings, Version = document.State.Version + 1 }, DeactivateOnIdle);
        return null;
    }
}
