using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Jinping.Workflow.Client.Documents.Letters;

/// <summary>
/// Makes a letter's text from its template. A template reaches the data it is given and a few functions on texts and lists, no file, no clock, no type; how long it runs,
/// how deep and how much it writes is limited, and whatever goes wrong is told with line and column.
/// </summary>
internal static class TemplateEngine
{
    /// <summary>Most turns of all loops together.</summary>
    public const int MostTurns = 5_000;

    /// <summary>Longest text made, in characters.</summary>
    public const int LongestText = 60_000;

    private const int Deepest = 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private static readonly Dictionary<string, string[]> Functions = new()
    {
        ["string"] = ["size", "replace", "strip", "starts_with", "ends_with", "contains", "split", "truncate", "pad_left", "pad_right", "empty", "whitespace"],
        ["array"] = ["size", "first", "last", "join", "limit", "offset", "contains", "reverse"],
    };

    /// <summary>What is wrong with a text before any data is put in; empty when it can be used.</summary>
    public static ImmutableArray<TemplateProblem> Check(string code, string text) => Parse(code, text).Problems;

    /// <summary>The whole text: the letter's own within the layout.</summary>
    public static (string? Text, ImmutableArray<TemplateProblem> Problems) Render(TemplateSet templates, TemplateData data)
    {
        var (body, problems) = Run(templates, templates.Code, data, null);
        return body is null ? (null, problems) : Run(templates, LetterTemplates.Layout, data, body);
    }

    private static (string? Text, ImmutableArray<TemplateProblem> Problems) Run(TemplateSet templates, string code, TemplateData data, string? body)
    {
        var (template, problems) = Parse(code, templates.Texts[code]);
        if (template is null)
            return (null, problems);
        using var stop = new CancellationTokenSource(Patience);
        try
        {
            var context = new CaseContext(new Includes(templates), stop.Token);
            context.PushGlobal(data.ToScript(body));
            var text = template.Render(context);
            return text.Length > LongestText ? (null, [Told(code, template.Page!.Span, $"生成的文书超过{LongestText}个字符")]) : (text, []);
        }
        catch (ScriptRuntimeException failed)
        {
            return (null, [Told(code, failed.Span, Explain(failed))]);
        }
        catch (OperationCanceledException)
        {
            return (null, [new TemplateProblem(code, 1, 1, $"运行超过{Patience.TotalSeconds}秒，已停止")]);
        }
    }

    private static (Template? Template, ImmutableArray<TemplateProblem> Problems) Parse(string code, string text)
    {
        var template = Template.Parse(text, code, new ParserOptions { ExpressionDepthLimit = 50 });
        return template.HasErrors
            ? (null, [.. template.Messages.Where(message => message.Type == ParserMessageType.Error).Take(20).Select(message => Told(code, message.Span, $"语法有误：{message.Message}"))])
            : (template, []);
    }

    private static TemplateProblem Told(string code, SourceSpan span, string message) =>
        new(span.FileName is { Length: > 0 } file ? file : code, span.Start.Line + 1, span.Start.Column + 1, message);

    private static string Explain(ScriptRuntimeException failed) => failed.OriginalMessage switch
    {
        var m when m.Contains("was not found", StringComparison.Ordinal) || m.Contains("Cannot get member", StringComparison.Ordinal) => $"没有这个名称，模板只能使用文书自身的内容（{m}）",
        var m when m.Contains("LoopLimit", StringComparison.Ordinal) || m.Contains("iteration limit", StringComparison.Ordinal) => $"循环次数超过{MostTurns}次的上限",
        var m when m.Contains("recursive", StringComparison.OrdinalIgnoreCase) => $"嵌套层数超过{Deepest}层的上限",
        var m when m.Contains("LimitToString", StringComparison.Ordinal) => $"文字超过{LongestText}个字符的上限",
        var m when m.Contains("divide by zero", StringComparison.Ordinal) => CaseContext.DividedByZero,
        var m when m.Contains("readonly", StringComparison.OrdinalIgnoreCase) => "模板不能改动案件数据",
        _ when failed.InnerException is OperationCanceledException or ScriptAbortException || failed is ScriptAbortException => $"运行超过{Patience.TotalSeconds}秒，已停止",
        var m => m,
    };

    private static ScriptObject Allowed()
    {
        var all = TemplateContext.GetDefaultBuiltinObject();
        var allowed = new ScriptObject();
        foreach (var (group, names) in Functions)
        {
            var (from, to) = ((ScriptObject)all[group]!, new ScriptObject());
            foreach (var name in names)
                to.SetValue(name, from[name], readOnly: true);
            to.IsReadOnly = true;
            allowed.SetValue(group, to, readOnly: true);
        }
        allowed.SetValue("include", all["include"], readOnly: true);
        return allowed;
    }

    private sealed class CaseContext : TemplateContext
    {
        public const string DividedByZero = "除数为零";

        public CaseContext(ITemplateLoader includes, CancellationToken stop)
            : base(Allowed())
        {
            (TemplateLoader, CancellationToken) = (includes, stop);
            (StrictVariables, EnableRelaxedMemberAccess, EnableRelaxedTargetAccess, EnableRelaxedIndexerAccess) = (true, false, false, false);
            (LoopLimit, RecursiveLimit, ObjectRecursionLimit, LimitToString) = (MostTurns, Deepest, Deepest, LongestText);
        }

        // Only whole numbers refuse to be divided by zero of themselves.
        public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
        {
            var value = base.Evaluate(scriptNode, aliasReturnedFunction);
            return IsNoNumber(value) && scriptNode is ScriptExpression ? throw new ScriptRuntimeException(scriptNode.Span, DividedByZero) : value;
        }

        public override string ObjectToString(object? value, bool nested = false) =>
            IsNoNumber(value) ? throw new ScriptRuntimeException(CurrentSpan, DividedByZero) : base.ObjectToString(value, nested) ?? "";

        private static bool IsNoNumber(object? value) => value is double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity;
    }

    private sealed class Includes(TemplateSet templates) : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => LetterTemplates.Pieces.Contains(templateName)
            ? templateName
            : throw new ScriptRuntimeException(callerSpan, $"只能引用公用段落：{string.Join("、", LetterTemplates.Pieces)}");

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => templates.Texts[templatePath];

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => ValueTask.FromResult<string?>(templates.Texts[templatePath]);
    }
}
