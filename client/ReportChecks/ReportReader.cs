using System.Collections.Immutable;
using Jinping.Workflow.Client.ReportChecks.Sources;
using Jinping.Workflow.Law.AnnualReport;

namespace Jinping.Workflow.Client.ReportChecks;

/// <summary>年报读取: reads a published report from a web page, a Word file, a workbook, a PDF with text, or plain text.</summary>
/// <remarks>Tables are read by their labels, never by line numbers. A cell that cannot be told is left unknown, never guessed.</remarks>
public static class ReportReader
{
    /// <summary>Reads a file; where it holds two years side by side, the later one with the earlier beside it.</summary>
    /// <param name="bytes">The file. What kind it is is told by its content.</param>
    public static ReportReading Read(byte[] bytes) => Guarded(() => SourceReader.Read(bytes));

    /// <summary>Reads a text: plain, or a web page.</summary>
    public static ReportReading Read(string text) => Guarded(() => SourceReader.OfText(text));

    private static ReportReading Guarded(Func<ImmutableArray<SourceDocument>> read)
    {
        try
        {
            return Latest([.. read().Select(Of)]);
        }
        catch (UnreadableSourceException failure)
        {
            return new ReportReading.Unreadable(failure.Code, failure.Message);
        }
    }

    private static ReportReading Latest(ImmutableArray<ReportReading> readings) =>
        readings is [ReportReading.Read earlier, ReportReading.Read later] ? later with { Earlier = earlier } : readings[^1];

    private static ReportReading Of(SourceDocument document)
    {
        var flow = new FlowText(document);
        var sections = new ReportSections(flow.Lines);
        var head = ReportHead.Of(flow.Lines);
        var isCut = sections.Of(5) is null && sections.Of(6) is null;
        var figures = Tables(document, flow, sections, head, isCut);
        var prose = Chapters(sections, flow.Prose, 1, 4, 5, 6).ToImmutableArray();
        ImmutableArray<NarrativeClaim> claims = [.. prose.SelectMany(new RequestClaims(figures).Of), .. prose.SelectMany(ReviewClaims.Of)];
        if (!figures.Cells.Keys.Any(cell => cell.Table is ReportTable.Table2 or ReportTable.Table3) && claims.Length < 2)
            return Unreadable(flow, head);
        if (IsLayoutUnknown(figures))
            return new ReportReading.Unreadable("layout-unknown", "版式无法识别，多数数据无法与规定格式的行对应，请改用网页、Word、Excel或者文字版PDF");
        return new ReportReading.Read(
            figures with { Claims = [.. claims.Select(flow.Located)] },
            FeeStatement.Of([.. Chapters(sections, flow.Prose, 6)]),
            ProseReading.Of(flow, sections, head, prose, isCut),
            document);
    }

    /// <summary>Where more labels are strange than known, it is the reader who fails and not the publisher.</summary>
    private static bool IsLayoutUnknown(ReportFigures figures) =>
        figures.UnreadRows.Count(row => row.Expected is null) is var strange and > 3
        && strange > figures.Cells.Keys.Select(cell => (cell.Table, cell.Row)).Distinct().Count() / 2;

    private static ReportFigures Tables(SourceDocument document, FlowText flow, ReportSections sections, ReportHead head, bool isCut)
    {
        var year = head.TitleYear ?? document.Year ?? head.PeriodYear;
        var tokens = SourceToken.Of(flow.Prose);
        var form = FormOf(flow, tokens, year);
        var reader = new TableReader(form, isCut);
        var grids = new GridReader(flow.Tables, FormLabels.Of(form), reader, isCut);
        ReadCells[] tables =
        [
            Either(grids.TableTwo(), () => reader.TableTwo(In(tokens, sections, 2))),
            Either(grids.TableThree(), () => reader.TableThree(In(tokens, sections, 3))),
            Either(grids.TableFour(), () => reader.TableFour(sections.Of(4) is null ? [] : In(tokens, sections, 4))),
        ];
        var cells = tables.SelectMany(table => table.Cells).ToDictionary(
            cell => cell.Cell,
            cell => flow.Located(cell.Printed) is var printed && printed.Certainty < document.Certainty ? printed with { Certainty = document.Certainty } : printed);
        var read = new ReportFigures
        {
            Form = form,
            Year = year,
            TitleYear = head.TitleYear,
            PeriodYear = head.PeriodYear,
            Publisher = head.Publisher,
            PublishedOn = head.PublishedOn,
            Cells = cells,
            UnreadRows = [.. tables.SelectMany(table => table.Unread).Select(flow.Located)],
            IsRead = true,
        };
        read = BlankTables.CountedAsZero(read);
        return isCut ? ReportExtent.Of(read, sections.AreUnknown) : read;
    }

    private static ReadCells Either(ReadCells grid, Func<ReadCells> flat) => grid.Cells.IsEmpty && grid.Unread.IsEmpty ? flat() : grid;

    /// <summary>The tokens of a chapter; all tokens where no heading shows its place.</summary>
    private static ImmutableArray<SourceToken> In(ImmutableArray<SourceToken> tokens, ReportSections sections, int chapter) =>
        sections.Of(chapter) is not { } place ? tokens : [.. tokens.Where(token => token.Line >= place.First && token.Line <= place.Last)];

    /// <summary>The form whose headers of table 二 are printed; where none is, the form in force for the year.</summary>
    private static AnnualReportForm FormOf(FlowText flow, ImmutableArray<SourceToken> tokens, int? year)
    {
        var printed = tokens.Select(token => token.Key)
            .Concat(flow.Tables.SelectMany(table => table.Rows).SelectMany(row => row).Where(cell => cell.Text.Length is > 2 and < 40).Select(cell => cell.Key)).ToHashSet();
        int Printed(AnnualReportForm form) => FormLabels.Of(form).TableTwoHeads.Count(printed.Contains);
        var best = AnnualReportForm.All.MaxBy(Printed)!;
        return Printed(best) > 0 || year is not >= 2019 ? best : AnnualReportForm.InForceFor(year.Value);
    }

    private static IEnumerable<NarrativeText> Chapters(ReportSections sections, ImmutableArray<string> lines, params int[] chapters) =>
        chapters.Select(sections.Of).OfType<(int First, int Last)>().SelectMany(place => NarrativeText.Of(lines, place.First, place.Last));

    private static ReportReading.Unreadable Unreadable(FlowText flow, ReportHead head)
    {
        if (flow.Lines.All(string.IsNullOrWhiteSpace))
            return new("empty", "文件为空");
        return head.TitleYear is null
            ? new("not-a-report", "未能识别为政府信息公开工作年度报告：未找到标题，也未找到表二、表三的数据")
            : new("no-tables", $"识别为{head.TitleYear}年度报告，但未找到表二、表三的数据；表格如为图片，请使用文字版");
    }
}
