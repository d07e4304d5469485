using System.Collections.Immutable;
using Jinping.Workflow.Client.Documents.Letters;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.Refusals;

namespace Jinping.Workflow.Client.Letters;

/// <summary>From contents and templates to a text, or to what is wrong.</summary>
internal static class LetterMaking
{
    /// <summary>The text to be frozen: everything it must say is in it, whatever became of the template.</summary>
    public static (string? Text, Refusal? Refusal) Make(ComposedLetter letter, string? number, TemplateSet templates)
    {
        var (text, problems) = TemplateEngine.Render(templates, new TemplateData(letter, number));
        if (text is null)
            return (null, Faulty(problems));
        return Lacking(letter, number, text) is { IsEmpty: false } lacking
            ? (null, Refusal.Of(RefusalCodes.TemplateIncomplete, $"按模板（{templates.Code}）制成的文书缺少：{string.Join("、", lacking)}。请系统管理员修改模板。") with { Missing = lacking })
            : (text, null);
    }

    /// <summary>The text to be looked at: what is missing stands in 【】.</summary>
    public static (string? Text, Refusal? Refusal) Sketch(ComposedLetter letter, TemplateSet templates)
    {
        var known = letter.Contents;
        foreach (var content in letter.Rule.Contents.Where(content => !content.IsOptional && !known.ContainsKey(content.Name)))
            known = known.Add(content.Name, $"【{content.Label}】");
        var (text, problems) = TemplateEngine.Render(templates, new TemplateData(letter with { Contents = known }, letter.Rule.Series is null ? null : "（制发时编号）"));
        return text is null ? (null, Faulty(problems)) : (text, null);
    }

    /// <summary>A template that cannot be used, with line and column of everything that is wrong.</summary>
    public static Refusal Faulty(ImmutableArray<TemplateProblem> problems) => Refusal.Of(
        RefusalCodes.TemplateFaulty,
        string.Join("；", problems.Select(problem => $"模板{problem.Template}第{problem.Line}行第{problem.Column}列：{problem.Message.TrimEnd('。')}")) + "。") with
    {
        Errors = problems.GroupBy(problem => $"{problem.Template}:{problem.Line}:{problem.Column}").ToImmutableSortedDictionary(same => same.Key, same => same.First().Message),
    };

    /// <summary>What a text must say and does not, in the clerk's words.</summary>
    public static ImmutableArray<string> Lacking(ComposedLetter letter, string? number, string text)
    {
        var read = LetterMarkup.Letters(text);
        IEnumerable<(string Label, string Text)> must = letter.MustPrint.Select(item => (item.Content.Label, item.Text));
        if (number is not null)
            must = must.Append(("发文字号", number));
        return [.. must.Where(item => !read.Contains(LetterMarkup.Letters(LetterMarkup.Escape(item.Text)).TrimEnd('。'), StringComparison.Ordinal)).Select(item => item.Label).Distinct()];
    }
}
