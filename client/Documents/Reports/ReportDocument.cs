using System.Text.RegularExpressions;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.Documents.Reports;

/// <summary>年度报告 as a document: the six sections with the headings, tables and labels of the form.</summary>
/// <remarks>条例第五十条；国办公开办函〔2021〕30号</remarks>
public static partial class ReportDocument
{
    private const string Numerals = "一二三四五六七八九十";

    /// <summary>What stands where the office has still to write.</summary>
    public const string Missing = "（待填写）";

    /// <summary>The document.</summary>
    public static OfficialDocument Of(ReportContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var title = AnnualReportForm.TitleOf("", content.Year);
        return new OfficialDocument
        {
            // Broken after the organ: together they are longer than a line.
            Title = $"{content.Publisher}\n{title}",
            Body = [.. Head(content), .. Sections(content)],
            Properties = new DocumentProperties
            {
                Author = content.Publisher,
                CreatedAt = content.At,
                Subject = title,
                Keywords = "政府信息公开 年度报告",
                Identifier = content.TextOf("索引号"),
                Version = content.Version?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
        };
    }

    private static IEnumerable<Block> Head(ReportContent content)
    {
        var lines = NarrativeSections.IndexLines.Select(name => (Name: name, Text: content.TextOf(name))).Where(line => line.Text is not null).Select(line => $"{line.Name}：{line.Text}").ToList();
        if (content.PublishedOn is { } day)
            lines.Add($"发布日期：{day:yyyy-MM-dd}");
        foreach (var line in lines)
            yield return new Block.Paragraph([new Run(line)]) { Placing = Placing.Flush };
        if (content.Standing is { } standing)
            yield return new Block.Paragraph([new Run(standing, RunLook.Strong)]);
        foreach (var block in Prose(content.TextOf(NarrativeSections.Opening)!))
            yield return block;
        if (content.TextOf(NarrativeSections.Contact) is { } contact)
            yield return Block.Paragraph.Of($"联系方式：{contact}");
    }

    private static IEnumerable<Block> Sections(ReportContent content)
    {
        var form = content.Figures.Form;
        for (var index = 0; index < form.Headings.Length; index++)
        {
            yield return new Block.Heading(1, $"{Numerals[index]}、{form.Headings[index]}");
            var blocks = index switch
            {
                0 => Overview(content),
                1 => [new Block.Table(ReportTables.Two(content.Figures))],
                2 => [new Block.Table(ReportTables.Three(content.Figures))],
                3 => [new Block.Table(ReportTables.Four(content.Figures))],
                4 => Section(content, NarrativeSections.Problems),
                _ => Section(content, NarrativeSections.Others),
            };
            foreach (var block in blocks)
                yield return block;
        }
    }

    // An office that has its own sub-headings writes them into the overview; they then stand in place of the usual ones.
    private static IEnumerable<Block> Overview(ReportContent content)
    {
        var overview = content.TextOf(NarrativeSections.Overview);
        foreach (var block in overview is null ? [] : Prose(overview))
            yield return block;
        if (overview is not null && CleanText.Lines(overview).Any(line => Numbered().IsMatch(line)))
            yield break;
        for (var index = 0; index < NarrativeSections.UnderOverview.Length; index++)
        {
            var name = NarrativeSections.UnderOverview[index];
            var lines = Paragraphs(content.TextOf(name) ?? Missing);
            yield return new Block.Paragraph([new Run($"（{Numerals[index]}）{name}情况。", RunLook.RunIn), new Run(lines[0])]);
            foreach (var line in lines.Skip(1))
                yield return Block.Paragraph.Of(line);
        }
    }

    private static IEnumerable<Block> Section(ReportContent content, string name) => Prose(content.TextOf(name) ?? Missing);

    private static IEnumerable<Block> Prose(string text) => Paragraphs(text).Select(Of);

    private static Block Of(string line) => Numbered().Match(line) is { Success: true } heading
        ? new Block.Paragraph([new Run(heading.Value, RunLook.RunIn), new Run(line[heading.Length..])])
        : Block.Paragraph.Of(line);

    private static string[] Paragraphs(string text) => CleanText.Lines(text).Select(line => line.Trim().Trim('\u3000')).Where(line => line.Length > 0).ToArray() is { Length: > 0 } lines ? lines : [Missing];

    // （一）主动公开情况。
    [GeneratedRegex("^[（(][一二三四五六七八九十]{1,3}[）)][^。]{1,30}。")]
    private static partial Regex Numbered();
}
