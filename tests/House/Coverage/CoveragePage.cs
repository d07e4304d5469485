using System.Globalization;
using System.Text;

namespace Jinping.Workflow.House.Tests.Coverage;

/// <summary>Writes <c>docs/law-coverage.md</c>, the page on which an auditor goes from a rule to its article, its code and its tests.</summary>
internal static class CoveragePage
{
    /// <summary>Where the page lies in the repository.</summary>
    public const string Path = "docs/law-coverage.md";

    private const string Preface =
        """
        # From rule to article, code and test

        This page is generated from [law-digest.csv](law-digest.csv), from the `Rule` attributes in the code and from the `Rule` traits of the tests.
        A test fails when it no longer tells the truth. To write it anew: `UPDATE_DOCS=1 ./test.sh House`.

        惯例 marks a choice of ours where the law is silent; 通行做法 marks a settled practice for which no text was seen.

        """;

    /// <summary>The page, with line ends of one character.</summary>
    public static string Write(IReadOnlyList<RuleCoverage> rules)
    {
        var page = new StringBuilder(Preface.ReplaceLineEndings("\n")).Append('\n');
        WriteCounts(page, rules);
        foreach (var text in LawText.All)
            WriteText(page, text, [.. rules.Where(rule => text.Holds(rule.Rule.Id))]);
        return page.ToString();
    }

    private static void WriteCounts(StringBuilder page, IReadOnlyList<RuleCoverage> rules)
    {
        page.Append("| Law text | Rules | Coded | of these tested | Not coded, with reason |\n|---|---:|---:|---:|---:|\n");
        foreach (var text in LawText.All)
            WriteCount(page, $"[{text.Title}](#{Anchor(text.Title)})", [.. rules.Where(rule => text.Holds(rule.Rule.Id))]);
        WriteCount(page, "**All**", rules);
    }

    private static void WriteCount(StringBuilder page, string title, IReadOnlyList<RuleCoverage> rules)
    {
        var coded = rules.Count(rule => rule.IsCoded);
        var proved = rules.Count(rule => rule.IsProved);
        var excused = rules.Count(rule => !rule.IsCoded && rule.Rule.NotCodedBecause is not null);
        page.Append(CultureInfo.InvariantCulture, $"| {title} | {rules.Count} | {coded} | {proved} | {excused} |\n");
    }

    private static void WriteText(StringBuilder page, LawText text, IReadOnlyList<RuleCoverage> rules)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {text.Title}\n");
        var coded = rules.Where(rule => rule.Rule.NotCodedBecause is null || rule.IsCoded).ToList();
        if (coded.Count > 0)
            page.Append("\n| Rule | Article | What it says | Code | Tests |\n|---|---|---|---|---|\n");
        foreach (var rule in coded)
            page.Append(CultureInfo.InvariantCulture, $"| {Head(rule)} | {Code(rule)} | {Tests(rule)} |\n");

        var excused = rules.Except(coded).ToList();
        if (excused.Count > 0)
            page.Append("\n| Rule | Article | What it says | Not coded because |\n|---|---|---|---|\n");
        foreach (var rule in excused)
            page.Append(CultureInfo.InvariantCulture, $"| {Head(rule)} | {Cell(rule.Rule.NotCodedBecause!)} |\n");
    }

    private static string Head(RuleCoverage rule) => $"{rule.Rule.Id} | {Cell(rule.Rule.Article)} | {Cell(rule.Rule.Rule)}";

    private static string Code(RuleCoverage rule) =>
        rule.IsCoded ? string.Join("<br>", rule.Code.Select(coded => Link(coded.Code, coded.File))) : "**missing**";

    private static string Tests(RuleCoverage rule)
    {
        if (rule.Tests.Count == 0)
            return "**missing**";
        return string.Join("<br>", rule.Tests.GroupBy(test => (test.File, test.Class)).Select(tests =>
            $"{Link(tests.Key.Class, tests.Key.File)}: {string.Join(", ", tests.Select(test => test.Method is { } method ? $"`{method}`" : "all"))}"));
    }

    private static string Link(string name, string? file) => file is null ? $"`{name}`" : $"[{name}](../{file})";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>The anchor that Markdown readers give a heading: lower case, spaces to hyphens, marks dropped.</summary>
    private static string Anchor(string title) =>
        string.Concat(title.ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-')).Replace(' ', '-');
}
