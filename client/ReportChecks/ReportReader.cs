using System.Collections.Immutable;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>年报读取: reads a published report from flattened text, one cell on a line, or with bars between the cells.</summary>
/// <remarks>Tables are read by their labels, never by line numbers. A cell that cannot be told is left unknown, never guessed.</remarks>
public static class ReportReader
{
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u2028"];

    /// <summary>Reads a file.</summary>
    /// <param name="bytes">UTF-8, UTF-16 with its mark, or GB18030.</param>
    public static ReportReading Read(ReadOnlySpan<byte> bytes) => ReportText.Decode(bytes) is { } text
        ? Read(text)
        : new ReportReading.Unreadable("文件不是文本文件，或者编码无法识别；请另存为UTF-8或GB18030编码的纯文本后重试");

    /// <summary>Reads a text.</summary>
    public static ReportReading Read(string text)
    {
        ImmutableArray<string> lines = [.. text.Split(LineEnds, StringSplitOptions.None)];
        var sections = new ReportSections(lines);
        var head = ReportHead.Of(lines);
        var figures = Tables(lines, sections, head);
        if (!figures.Cells.Keys.Any(cell => cell.Table is ReportTable.Table2 or ReportTable.Table3))
            return new ReportReading.Unreadable(Reason(text, head));
        if (IsLayoutUnknown(figures))
            return new ReportReading.Unreadable("版式无法识别，多数数据无法与规定格式的行对应；目前可读取逐格分行的纯文本");
        var prose = Chapters(sections, lines, 1, 4, 6).ToImmutableArray();
        return new ReportReading.Read(
            figures with { Claims = [.. prose.SelectMany(new RequestClaims(figures).Of), .. prose.SelectMany(ReviewClaims.Of)] },
            FeeStatement.Of([.. Chapters(sections, lines, 6)]));
    }

    /// <summary>Where more labels are strange than known, it is the reader who fails and not the publisher.</summary>
    private static bool IsLayoutUnknown(ReportFigures figures) =>
        figures.UnreadRows.Count(row => row.Expected is null) is var strange and > 3
        && strange > figures.Cells.Keys.Select(cell => (cell.Table, cell.Row)).Distinct().Count() / 2;

    private static ReportFigures Tables(ImmutableArray<string> lines, ReportSections sections, ReportHead head)
    {
        var tokens = SourceToken.Of(lines);
        var form = FormOf(tokens, head.TitleYear ?? head.PeriodYear);
        var reader = new TableReader(form);
        ReadCells[] tables =
        [
            reader.TableTwo(In(tokens, sections, 2)),
            reader.TableThree(In(tokens, sections, 3)),
            reader.TableFour(sections.Of(4) is null ? [] : In(tokens, sections, 4)),
        ];
        return new()
        {
            Form = form,
            Year = head.TitleYear ?? head.PeriodYear,
            TitleYear = head.TitleYear,
            PeriodYear = head.PeriodYear,
            Publisher = head.Publisher,
            PublishedOn = head.PublishedOn,
            Cells = tables.SelectMany(table => table.Cells).ToImmutableDictionary(cell => cell.Cell, cell => cell.Printed),
            UnreadRows = [.. tables.SelectMany(table => table.Unread)],
        };
    }

    /// <summary>The tokens of a chapter; all tokens where no heading shows its place.</summary>
    private static ImmutableArray<SourceToken> In(ImmutableArray<SourceToken> tokens, ReportSections sections, int chapter) =>
        sections.Of(chapter) is not { } place ? tokens : [.. tokens.Where(token => token.Line >= place.First && token.Line <= place.Last)];

    /// <summary>The form whose headers of table 二 are printed; where none is, the form in force for the year.</summary>
    private static AnnualReportForm FormOf(ImmutableArray<SourceToken> tokens, int? year)
    {
        var printed = tokens.Where(token => token.Cell is null).Select(token => Typography.Key(token.Text)).ToHashSet();
        int Printed(AnnualReportForm form) =>
            form.TableTwo.Rows.SelectMany(row => row.Columns).Select(column => Typography.Key(column.Label)).Distinct().Count(printed.Contains);
        var best = AnnualReportForm.All.MaxBy(Printed)!;
        return Printed(best) > 0 || year is not >= 2019 ? best : AnnualReportForm.InForceFor(year.Value);
    }

    private static IEnumerable<NarrativeText> Chapters(ReportSections sections, ImmutableArray<string> lines, params int[] chapters) =>
        chapters.Select(sections.Of).OfType<(int First, int Last)>().SelectMany(place => NarrativeText.Of(lines, place.First, place.Last));

    private static string Reason(string text, ReportHead head)
    {
        if (string.IsNullOrWhiteSpace(text))
            return "文件为空";
        return head.TitleYear is null
            ? "未能识别为政府信息公开工作年度报告：未找到标题，也未找到表二、表三的数据"
            : $"识别为{head.TitleYear}年度报告，但未找到表二、表三的数据；目前可读取逐格分行的纯文本";
    }
}
