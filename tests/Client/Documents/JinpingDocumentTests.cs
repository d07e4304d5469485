using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using FluentAssertions;
using Jinping.Workflow.Client.Documents.Html;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Documents.Plain;
using Jinping.Workflow.Client.Documents.Reports;
using Jinping.Workflow.Client.Documents.Sheets;
using Jinping.Workflow.Client.Documents.Word;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;

namespace Jinping.Workflow.Client.Tests.Documents;

/// <summary>金平县 2022 made here, beside the report that was published: the same sections and tables, but for the one figure that could not be true.</summary>
public sealed class JinpingDocumentTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly string Published = Fixture.Text("jinping-county-2022.txt");
    private static readonly ReportFigures PublishedFigures = ((ReportReading.Read)ReportReader.Read(Published)).Report;

    private static readonly ReportContent Content = new()
    {
        Publisher = "金平县人民政府",
        Year = 2022,
        Figures = PublishedFigures.With(
        [
            KeyValuePair.Create(CellAddress.Of(ReportRow.CarriedForward, ReportColumn.NaturalPerson), PrintedCell.Number(0)),
            KeyValuePair.Create(CellAddress.Of(ReportRow.CarriedForward, ReportColumn.Total), PrintedCell.Number(0)),
        ]),
        Narrative = new Dictionary<string, string>
        {
            ["索引号"] = "000014348/2023-00586",
            ["发布机构"] = "金平县人民政府办公室",
            ["总体情况"] = Chapter("一、总体情况", "二、主动公开政府信息情况").Replace("依申请公开信息6件", "依申请公开信息{本年新收}件", StringComparison.Ordinal),
            ["存在的主要问题及改进情况"] = Chapter("五、存在的主要问题及改进情况", "六、其他需要报告的事项"),
            ["其他需要报告的事项"] = "{年度}年金平县未发出政府信息处理费收费的通知，不存在收取信息处理费的情况。",
        }.ToImmutableSortedDictionary(),
        Items = ImmutableSortedDictionary<string, string>.Empty,
        At = new(2023, 2, 19, 9, 0, 0, TimeSpan.FromHours(8)),
        PublishedOn = new(2023, 2, 19),
        Version = 1,
    };

    private static readonly OfficialDocument Report = ReportDocument.Of(Content);

    [Fact]
    public void The_six_headings_are_those_of_the_form() =>
        Report.Body.OfType<Block.Heading>().Select(heading => heading.Text).Should().Equal(
            "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项");

    [Fact]
    public void Its_seven_sub_headings_are_those_published() =>
        Report.Body.OfType<Block.Paragraph>().Select(paragraph => paragraph.Runs[0]).Where(run => run.Look == RunLook.RunIn).Take(7).Select(run => run.Text).Should().Equal(
            "(一)信息主动公开情况。", "(二)信息依申请公开情况。", "(三)政务服务情况。", "(四)统一信箱回复。", "(五)政务公开培训情况。", "(六)政府信息公开平台建设和监督情况。", "(七)政府信息管理方面。");

    [Fact]
    [Trait("Rule", "AR-K1")]
    [Trait("Rule", "AR-K8")]
    public void Read_again_it_has_every_figure_published_but_the_one_corrected_and_no_finding()
    {
        var read = (ReportReading.Read)ReportReader.Read(TextRenderer.Render(Report));
        CellAddress.AllOf(AnnualReportForm.Form2021).Where(cell => read.Report[cell] != PublishedFigures[cell]).Should().Equal(
            CellAddress.Of(ReportRow.CarriedForward, ReportColumn.NaturalPerson), CellAddress.Of(ReportRow.CarriedForward, ReportColumn.Total));
        (read.Report.Publisher, read.Report.Year, read.Report.PublishedOn).Should().Be(("金平县人民政府", 2022, new DateOnly(2023, 2, 19)));
        ReportCheck.Check(read).Findings.Should().BeEmpty();
    }

    [Fact]
    [Trait("Rule", "AR-K8")]
    public void The_page_the_Word_file_and_the_workbook_pass_the_report_checker_with_no_finding()
    {
        foreach (var file in (byte[][])[Encoding.UTF8.GetBytes(HtmlRenderer.Page(Report)), DocxRenderer.Render(Report), SpreadsheetWriter.Write(ReportWorkbook.Of(Content))])
        {
            var read = (ReportReading.Read)ReportReader.Read(file);
            CellAddress.AllOf(AnnualReportForm.Form2021).Where(cell => read.Report[cell] != Content.Figures[cell]).Should().BeEmpty();
            ReportCheck.Check(read).Findings.Should().BeEmpty();
        }
    }

    [Fact]
    public void Its_tables_have_the_spans_of_the_form_in_Word_and_on_the_page()
    {
        var page = ArticleOf.Parsed(Report);
        page.Descendants("table").Select(table => table.Descendants("tr").Count()).Should().Equal(14, 28, 4);
        page.Descendants("table").ElementAt(1).Descendants("th").Where(cell => cell.Attribute("rowspan")?.Value == "22").Should().ContainSingle().Which.Value.Should().Be("三、本年度办理结果");
        page.Descendants("table").ElementAt(1).Descendants("td").Should().HaveCount(175);
        page.Descendants("table").ElementAt(2).Descendants("td").Should().HaveCount(15);
        var word = PackageParts.Read(DocxRenderer.Render(Report), "word/document.xml").Descendants(W + "tbl").ToArray();
        word.Select(table => table.Elements(W + "tr").Count()).Should().Equal(14, 28, 4);
        word[1].Descendants(W + "vMerge").Count(merge => merge.Attribute(W + "val")!.Value == "restart").Should().Be(3 + 5, "corner, 自然人 and 总计; results and their four groups");
        word[1].Elements(W + "tr").Count(row => row.Descendants(W + "tblHeader").Any()).Should().Be(3);
        foreach (var table in word)
            table.Elements(W + "tr").Select(row => row.Descendants(W + "p").All(line => line.Descendants(W + "keepNext").Any())).Should().Equal([.. Enumerable.Repeat(true, table.Elements(W + "tr").Count() - 1), false], "a table stays on one page");
    }

    [Fact]
    [Trait("Rule", "AR-K8")]
    public void A_number_written_by_hand_that_the_tables_do_not_bear_out_is_found() =>
        ReportFindings.OfProse(Content with { Narrative = Content.Narrative.SetItem("总体情况", "（二）依申请公开情况。2022年共收到政府信息公开申请7件，全部按时答复。") })
            .Should().ContainSingle().Which.Message.Should().Contain("7");

    [Fact]
    [Trait("Rule", "AR-A11")]
    public void Without_any_text_it_says_what_is_to_be_written_and_its_numbers_are_right()
    {
        var bare = Content with { Narrative = ImmutableSortedDictionary<string, string>.Empty };
        ReportFindings.OfProse(bare).Should().BeEmpty();
        TextRenderer.Render(ReportDocument.Of(bare)).Should().Contain("2022年收到政府信息公开申请6件，上年结转0件").And.Contain("（五）监督保障情况。（待填写）").And.NotContain("{");
    }

    [Fact]
    public void A_correction_says_so() =>
        TextRenderer.Render(ReportDocument.Of(Content with { Standing = "更正说明：本报告为第2版。", Version = 2 })).Should().Contain("\n更正说明：本报告为第2版。\n");

    [Fact]
    [Trait("Rule", "AR-K1")]
    public void The_workbook_adds_up_what_the_form_adds_up_and_says_whether_it_fits()
    {
        var file = SpreadsheetWriter.Write(ReportWorkbook.Of(Content));
        SpreadsheetTests.Errors(file).Should().BeEmpty();
        var cells = PackageParts.Read(file, "xl/worksheets/sheet2.xml").Descendants(S + "c").ToDictionary(cell => cell.Attribute("r")!.Value);
        string? Formula(string at) => cells[at].Element(S + "f")?.Value;
        string? Value(string at) => cells[at].Element(S + "v")?.Value;
        (Value("D6"), Formula("D6")).Should().Be(("6", null));
        (Value("J6"), Formula("J6")).Should().Be(("6", "SUM(D6:I6)"));
        (Value("D29"), Formula("D29")).Should().Be(("6", "SUM(D8:D28)"));
        (Value("D31"), Formula("D31")).Should().Be(("6", "D6+D7"));
        (Value("D32"), Formula("D32")).Should().Be(("6", "D29+D30"));
        (Value("D33"), Formula("D33")).Should().Be(("相符", "IF(D31=D32,\"相符\",\"不符\")"));
        cells.Values.Where(cell => cell.Element(S + "f") is not null).Should().OnlyContain(cell => cell.Element(S + "v")!.Value != "不符");
    }

    [Fact]
    public void As_published_the_workbook_shows_where_it_does_not_fit()
    {
        var cells = PackageParts.Read(SpreadsheetWriter.Write(ReportWorkbook.Of(Content with { Figures = PublishedFigures })), "xl/worksheets/sheet2.xml").Descendants(S + "c").ToDictionary(cell => cell.Attribute("r")!.Value);
        ((string[])["D33", "E33", "J33"]).Select(at => cells[at].Element(S + "v")!.Value).Should().Equal("不符", "相符", "不符");
    }

    private static string Chapter(string from, string to)
    {
        var lines = Published.Split('\n').Select(line => line.Trim()).ToList();
        return string.Join('\n', lines[(lines.IndexOf(from) + 1)..lines.IndexOf(to)].Where(line => line.Length > 0));
    }
}
