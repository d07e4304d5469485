using System.Collections.Immutable;
using Jinping.Workflow.Actors.Settings;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Letters;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Time;

namespace Jinping.Workflow.Actors.Letters;

/// <summary>文书模板. Whether a text is a template is found out where templates are read.</summary>
[GrainType("letter-template")]
public sealed class LetterTemplateGrain([PersistentState("letter-template", GrainNames.Store)] IPersistentState<LetterTemplateDocument> document, LawInForce law) : Grain, ILetterTemplateGrain
{
    /// <inheritdoc/>
    public Task<ImmutableArray<TemplateVersion>> Versions() => Task.FromResult<ImmutableArray<TemplateVersion>>([.. document.State.Versions]);

    /// <inheritdoc/>
    public async Task<Refusal?> Put(string? text, string by, int? known)
    {
        var versions = document.State.Versions;
        var (number, inForce) = versions.IsEmpty ? (0, null) : (versions[^1].Number, versions[^1].Text);
        if (known is { } version && version != number)
            return Refusal.Conflict(RefusalCodes.StaleVersion, "他人已先行修改此模板，请刷新后重试。");
        if (text is { Length: > ILetterTemplateGrain.LongestText })
            return Refusal.Malformed("text", $"模板不能超过{ILetterTemplateGrain.LongestText}个字符");
        if (text == inForce)
            return null;
        var next = versions.Add(new TemplateVersion { Number = number + 1, Text = text, By = by, At = ChinaTime.Now(law.Clock) });
        await document.Adopt(new LetterTemplateDocument { Versions = next.RemoveRange(0, Math.Max(0, next.Count - ILetterTemplateGrain.MostVersions)) }, DeactivateOnIdle);
        return null;
    }
}
