using System.Collections.Immutable;
using Jinping.Workflow.Law.Remedies;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Sources;

namespace Jinping.Workflow.Law.Letters;

/// <summary>必备内容的核对: finds each content of a letter, and names what is missing. All at once.</summary>
/// <remarks>条例第十七条、第三十条、第三十二条至第三十九条、第四十二条；行政复议法第二十条</remarks>
[Rule("L-R1", "R45")]
public static class LetterComposer
{
    // Keeps a mistyped year from giving a term without end (惯例：条例未规定).
    private const int LongestTerm = 366;

    /// <summary>The letter as it would be in a case.</summary>
    /// <param name="draft">Which letter, and what the officer says.</param>
    /// <param name="request">The case.</param>
    /// <param name="settings">文书设置.</param>
    /// <param name="departmentName">Names of departments by code.</param>
    /// <param name="context">Calendar, today.</param>
    public static ComposedLetter Compose(LetterDraft draft, Request request, LetterSettings settings, Func<string, string> departmentName, LegalContext context)
    {
        var rule = LetterRules.Of(draft.Code);
        var entry = EntryOf(draft, rule, request);
        var source = new LetterSource
        {
            Draft = draft,
            Request = request,
            Entry = entry,
            On = draft.On ?? (rule.Basis.IsRecord || rule.Basis.IsOfToday ? context.Today : entry?.On ?? context.Today),
            Settings = settings,
            Context = context,
            DepartmentName = departmentName,
        };
        var found = rule.Contents.Select(content => (Content: content, Text: TextOf(content, source))).ToImmutableArray();
        return new ComposedLetter
        {
            Rule = rule,
            Source = source,
            Contents = found.Where(item => Printed(item.Content, item.Text) is not null).GroupBy(item => item.Content.Name)
                .ToImmutableSortedDictionary(group => group.Key, group => Printed(group.Last().Content, group.Last().Text)!),
            Asked = [.. found.Where(item => item.Content.Origin == ContentOrigin.Asked).Select(item => AskedOf(item.Content, item.Text))],
            Missing = [.. MissingOf(rule, source, found).Distinct()],
        };
    }

    /// <summary>The letters that something in the case calls for, in the order of the codes.</summary>
    public static ImmutableArray<LetterRule> Possible(Request request) => [.. LetterRules.All.Where(rule => !rule.Basis.Of(request).IsEmpty)];

    private static TimelineEntry? EntryOf(LetterDraft draft, LetterRule rule, Request request)
    {
        var fitting = rule.Basis.Of(request);
        if (draft.Letter is { } letter)
            return fitting.LastOrDefault(entry => entry.Event is RequestEvent.LetterIssued issued && issued.Letter.Id == letter);
        return draft.Entry is { } number ? fitting.FirstOrDefault(entry => entry.Number == number) : fitting.LastOrDefault();
    }

    private static string? TextOf(LetterContent content, LetterSource source)
    {
        var text = (content.Origin == ContentOrigin.Asked ? source.Given(content.Name) : null) ?? content.Find(source);
        return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    // A day is printed as letters print days; one that is none is not printed at all.
    private static string? Printed(LetterContent content, string? text) => !content.IsDay || text is null ? text : LetterDate.Given(text) is { } day ? LetterDate.Of(day) : null;

    private static AskedFact AskedOf(LetterContent content, string? text) => new()
    {
        Name = content.Name,
        Label = content.Label,
        Value = text,
        Values = content.Values,
        IsDay = content.IsDay,
        IsOptional = content.IsOptional,
    };

    private static IEnumerable<string> MissingOf(LetterRule rule, LetterSource source, ImmutableArray<(LetterContent Content, string? Text)> found)
    {
        if (source.Entry is null)
            yield return rule.Basis.Lacking;
        foreach (var (content, text) in found.Where(item => item.Content.Name != "remedy"))
        {
            if (MissingOf(content, text, source) is { } missing)
                yield return missing;
        }
        if (rule.Series is { } series && source.Settings.MarkOf(series) is null)
            yield return "机关代字（文书设置）";
        foreach (var missing in RemedyOf(rule, source)?.Missing ?? [])
            yield return missing.TrimEnd('。');
    }

    private static string? MissingOf(LetterContent content, string? text, LetterSource source) => text switch
    {
        null when content.IsOptional => null,
        null => content.Origin == ContentOrigin.Settings ? $"{content.Label}（文书设置）" : content.Origin == ContentOrigin.Asked ? $"{content.Label}（facts.{content.Name}）" : content.Label,
        _ when !content.Values.IsEmpty && !content.Values.Contains(text) => $"{content.Label}（facts.{content.Name}），只能是：{string.Join("、", content.Values)}",
        _ when content.IsDay && LetterDate.Given(text) is null => $"{content.Label}（facts.{content.Name}），须为 yyyy-MM-dd 的日期",
        _ when content.NotBefore?.Invoke(source) is { } earliest && LetterDate.Given(text) < earliest => $"{content.Label}（facts.{content.Name}），不得早于{LetterDate.Of(earliest)}",
        _ when content.NotBefore?.Invoke(source) is { } least && LetterDate.Given(text) > least.AddDays(LongestTerm) => $"{content.Label}（facts.{content.Name}），不得晚于{LetterDate.Of(least.AddDays(LongestTerm))}，请核对年份",
        _ => null,
    };

    private static RemedyNotice? RemedyOf(LetterRule rule, LetterSource source) => rule switch
    {
        { HasRemedy: false } => null,
        { IsFinal: true } => source.Disposition is { } disposition && rule.Dispositions.Contains(disposition) ? source.Remedy(disposition) : null,
        _ => source.Remedy(Dispositions.Disposition.Provided),
    };
}
