using System.Collections.Immutable;
using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Documents.Letters;
using Jinping.Workflow.Client.Pages.Cases;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Letters;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Letters;

/// <summary>文书模板和文书设置: read by all letters, changed by the administrator.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="cases">Cases a template is tried on.</param>
/// <param name="law">Calendar and names.</param>
/// <param name="audit">Records what is changed.</param>
internal sealed class TemplateDesk(IGrainFactory grains, CaseDesk cases, LawDesk law, AuditDesk audit)
{
    /// <summary>The texts with which a letter is made now.</summary>
    public async Task<TemplateSet> InForce(LetterCode code)
    {
        var own = LetterCodes.Of(code);
        var (text, version) = await Current(own);
        var texts = new Dictionary<string, string> { [own] = text };
        foreach (var shared in LetterTemplates.Pieces.Append(LetterTemplates.Layout))
            texts[shared] = (await Current(shared)).Text;
        return new TemplateSet { Code = own, Texts = texts, Version = version };
    }

    /// <summary>All templates, without their texts' history.</summary>
    public async Task<ImmutableArray<TemplateSummary>> List() =>
        [.. await Task.WhenAll(LetterTemplates.Codes.Select(async code => await Get(code) is { } view ? new TemplateSummary(code, view.Name, view.Version, view.IsDefault) : throw new System.Diagnostics.UnreachableException()))];

    /// <summary>A template with its versions; null when there is none of that code.</summary>
    public async Task<TemplateView?> Get(string code)
    {
        if (LetterTemplates.Default(code) is not { } standard)
            return null;
        var versions = await Grain(code).Versions();
        var inForce = versions.IsEmpty ? null : versions[^1];
        return new TemplateView
        {
            Code = code,
            Name = LetterTemplates.Name(code),
            Version = inForce?.Number ?? 0,
            IsDefault = inForce?.Text is null,
            Text = inForce?.Text ?? standard,
            Names = LetterCodes.Parse(code) is { } letter ? [.. LetterRules.Of(letter).Contents.Select(content => new TemplateName(content.Name, content.Label, content.IsOptional))] : [],
            Versions = [.. versions.Reverse().Select(version => new TemplateEdition(version.Number, version.By, version.At, version.Text ?? standard, version.Text is null))],
        };
    }

    /// <summary>A new version of a template. One that cannot be used, or leaves out what a letter must say, is not kept.</summary>
    public async Task<(TemplateView? Template, Refusal? Refusal)> Put(string code, TemplateForm form, Caller caller)
    {
        if (await Get(code) is not { } before)
            return (null, NoTemplate(code));
        var text = form.Text?.ReplaceLineEndings("\n");
        if (text is not null && await Check(code, text) is { } faulty)
            return (null, faulty);
        if (await Grain(code).Put(text, caller.Recorded, form.ExpectedVersion) is { } refusal)
            return (null, refusal);
        var after = (await Get(code))!;
        if (after.Version != before.Version)
            await audit.Record(caller, AuditKind.SettingsChanged, code, $"文书模板第{after.Version}版");
        return (after, null);
    }

    /// <summary>How a letter would look with a text, in a case or with made-up contents.</summary>
    public async Task<(TemplatePreview? Preview, Refusal? Refusal)> Preview(string code, TemplateForm form, Caller caller)
    {
        if (LetterTemplates.Default(code) is null)
            return (null, NoTemplate(code));
        if ((form.Text?.Length ?? 0) > ILetterTemplateGrain.LongestText)
            return (null, Refusal.Malformed("text", $"模板不能超过{ILetterTemplateGrain.LongestText}个字符"));
        var letterCode = LetterCodes.Parse(code) ?? form.Letter ?? LetterCode.A12;
        var set = With(await InForce(letterCode), code, form.Text?.ReplaceLineEndings("\n"));
        var (letter, refusal) = await Subject(letterCode, form.Number, caller);
        if (letter is null)
            return (null, refusal);
        var (text, faulty) = LetterMaking.Sketch(letter, set);
        if (faulty is not null)
            return (null, faulty);
        var settings = letter.Source.Settings;
        return (new TemplatePreview
        {
            Html = LetterFiles.Html(LetterMarkup.Read(text!, settings.Organ ?? "", settings.HasRedHead, letter.Source.Request.Timeline[^1].RecordedAt, letter.Source.Request.Number.ToString())),
            Missing = LetterMaking.Lacking(letter, null, text!),
        }, null);
    }

    /// <summary>文书设置 of a department.</summary>
    public Task<LetterSettingsState> Settings(string department) => grains.GetGrain<ILetterSettingsGrain>(department).Get();

    /// <summary>变更文书设置; null when there is no such department.</summary>
    public async Task<(LetterSettingsState? Settings, Refusal? Refusal)> ChangeSettings(string department, LetterSettingsForm form, Caller caller)
    {
        if (await law.Department(department) is null)
            return (null, Refusal.NotFound(RefusalCodes.DepartmentNotFound, $"没有代码为“{department}”的部门。"));
        if (await grains.GetGrain<ILetterSettingsGrain>(department).Change(form.Settings, form.ExpectedVersion) is { } refusal)
            return (null, refusal);
        await audit.Record(caller, AuditKind.SettingsChanged, department, "文书设置");
        return (await Settings(department), null);
    }

    private async Task<(ComposedLetter? Letter, Refusal? Refusal)> Subject(LetterCode code, string? number, Caller caller)
    {
        if (string.IsNullOrWhiteSpace(number))
            return (SampleLetter.Of(LetterRules.Of(code), await law.Today()), null);
        if (await cases.View(number.Trim(), null, caller) is not { } view)
            return (null, Refusal.NotFound(RefusalCodes.RequestNotFound, $"没有登记编号为“{number}”的申请。"));
        var authority = await law.Authority();
        return (LetterComposer.Compose(new LetterDraft { Code = code }, Replays.Of(view), (await Settings(view.Department)).Settings, department => authority.Departments.FirstOrDefault(known => known.Code == department)?.Name ?? department, await law.Today()), null);
    }

    // Tried on every letter it would change.
    private async Task<Refusal?> Check(string code, string text)
    {
        if (TemplateEngine.Check(code, text) is { IsEmpty: false } problems)
            return LetterMaking.Faulty(problems);
        var today = await law.Today();
        LetterCode[] concerned = LetterCodes.Parse(code) is { } own ? [own] : Enum.GetValues<LetterCode>();
        foreach (var letter in concerned)
        {
            var (_, refusal) = LetterMaking.Make(SampleLetter.Of(LetterRules.Of(letter), today), null, With(await InForce(letter), code, text));
            if (refusal is not null)
                return refusal;
        }
        return null;
    }

    private static TemplateSet With(TemplateSet set, string code, string? text) =>
        text is null ? set : set with { Texts = new Dictionary<string, string>(set.Texts) { [code] = text } };

    private async Task<(string Text, int Version)> Current(string code)
    {
        var versions = await Grain(code).Versions();
        var standard = LetterTemplates.Default(code)!;
        return versions.IsEmpty ? (standard, 0) : (versions[^1].Text ?? standard, versions[^1].Number);
    }

    private ILetterTemplateGrain Grain(string code) => grains.GetGrain<ILetterTemplateGrain>(code);

    private static Refusal NoTemplate(string code) => Refusal.NotFound(RefusalCodes.LetterNotFound, $"没有代码为“{code}”的文书模板。");
}
