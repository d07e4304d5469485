using System.Collections.Immutable;
using FluentAssertions;
using Jinping.Workflow.Client.ReportChecks;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;

namespace Jinping.Workflow.Client.Tests.ReportChecks;

/// <summary>Publishers print one form in many ways; what is printed otherwise must not be counted otherwise.</summary>
public sealed class LayoutTests
{
    private static readonly SampleReport Sample = new()
    {
        Counts = ImmutableDictionary<ReportRow, int>.Empty
            .Add(ReportRow.NewlyReceived, 1234).Add(ReportRow.Disclosed, 1200).Add(ReportRow.StateSecret, 30).Add(ReportRow.OtherHandling, 1).Add(ReportRow.CarriedForward, 3),
        Reviews = new() { Reconsideration = new() { Upheld = 2 }, LitigationAfterReconsideration = new() { Pending = 1 } },
    };

    private static readonly ImmutableDictionary<CellAddress, decimal> Figures = Values(Sample.Read().Report);

    public static TheoryData<string, string, string> Prints => new()
    {
        { "full-width brackets", "(", "（" },
        { "half-width brackets", "（", "(" },
        { "half-width comma", "，", "," },
        { "numerals with a pause", "1.属于", "1、属于" },
        { "numerals with a full-width dot", "3.其他", "3．其他" },
        { "straight quotes", "危及“三安全一稳定”", "危及\"三安全一稳定\"" },
        { "no quotes", "危及“三安全一稳定”", "危及三安全一稳定" },
        { "a label broken over lines", "二、上年结转政府信息公开申请数量", "二、上年结转政府信息公\n\n  开申请数量" },
        { "a group broken over lines", "（三）不予公开", "（三）\n不予\n公开" },
        { "headers broken over lines", "商业企业", "商业\n企业" },
        { "a label misprinted by one letter", "2.其他法律行政法规禁止公开", "2.其它法律行政法规禁止公开" },
        { "a numeral left out", "4.保护第三方合法权益", "保护第三方合法权益" },
        { "a header cut short", "现行有效件数", "现行有效件" },
        { "thousands separators", "1234", "1,234" },
        { "full-width digits", "1234", "１２３４" },
        { "full-width separators", "1234", "１，２３４" },
        { "spaces around", "\n1234\n", "\n　 1234 \u00A0\n" },
        { "windows line ends", "\n", "\r\n" },
        { "empty lines between", "\n", "\n\n \n" },
        { "figures of table four one below the other", "   ", "\n" },
        { "figures beside their label", "（七）总计\n1231\n0\n0\n0\n0\n0\n1231", "（七）总计  1231  0  0  0  0  0  1231" },
        { "bars between the cells", "\n1231\n0\n0\n0\n0\n0\n1231", "| 1231 | 0 | 0 | 0 | 0 | 0 | 1231 |" },
    };

    [Theory]
    [MemberData(nameof(Prints))]
    public void The_same_figures_are_read_whatever_the_print(string what, string from, string to)
    {
        var varied = Sample with { Edit = text => text.Replace(from, to, StringComparison.Ordinal) };
        if (from != "(")
            varied.Text.Should().NotBe(Sample.Text, what);
        Values(varied.Read().Report).Should().BeEquivalentTo(Figures, what);
        varied.Findings().Should().BeEmpty(what);
    }

    [Theory]
    [InlineData("/", "not-a-number"), InlineData("-", "not-a-number"), InlineData("—", "not-a-number"), InlineData("无", "not-a-number"), InlineData("30件", "not-a-number")]
    [Trait("Rule", "AR-K11"), Trait("Rule", "AR-T3")]
    public void What_is_no_number_is_told_with_its_cell_and_its_line(string printed, string rule)
    {
        var finding = (Sample with { Edit = text => text.Replace("\n30\n0\n", $"\n{printed}\n0\n", StringComparison.Ordinal) }).Findings().Should().ContainSingle().Which;
        (finding.Rule, finding.Where).Should().Be((rule, CellAddress.Of(ReportRow.StateSecret, ReportColumn.NaturalPerson)));
        finding.Line.Should().BePositive();
    }

    [Fact]
    [Trait("Rule", "AR-K11")]
    public void A_row_with_a_figure_too_few_is_told_and_never_guessed()
    {
        var report = Sample with { Edit = text => text.Replace("1.属于国家秘密\n30\n0\n", "1.属于国家秘密\n30\n", StringComparison.Ordinal) };
        var finding = report.Findings().Should().ContainSingle().Which;
        (finding.Rule, finding.Where.Row, finding.Expected, finding.Found).Should().Be(("missing-cell", "stateSecret", 7, 6));
        report.Read().Report[ReportRow.StateSecret, ReportColumn.NaturalPerson].Should().BeNull();
    }

    /// <summary>The worst a reader can do is to read one cell into another and find nothing wrong.</summary>
    [Fact]
    [Trait("Rule", "AR-K11")]
    public void No_figure_and_no_label_of_a_row_can_be_lost_unnoticed()
    {
        var lines = Sample.Text.Split('\n');
        var rows = AnnualReportForm.Form2021.TableThree.Rows.Select(row => row.Head[^1].Text)
            .Concat(AnnualReportForm.Form2021.TableTwo.Rows.Select(row => row.Label)).ToHashSet();
        var losses = Enumerable.Range(0, lines.Length).Where(line => rows.Contains(lines[line]) || lines[line].All(char.IsAsciiDigit)).ToList();
        losses.Should().HaveCount(31 + 185);
        foreach (var loss in losses)
        {
            (Sample with { Edit = text => string.Join('\n', text.Split('\n').Where((_, line) => line != loss)) })
                .Findings().Should().NotBeEmpty($"line {loss + 1}, {lines[loss]}, is lost");
        }
    }

    [Fact]
    [Trait("Rule", "AR-K11")]
    public void A_row_the_form_does_not_have_is_told() =>
        (Sample with { Edit = text => text.Replace("2.其他法律行政法规禁止公开", "9.领导认为不宜公布\n0\n0\n0\n0\n0\n0\n0\n2.其他法律行政法规禁止公开", StringComparison.Ordinal) })
            .Findings().Should().ContainSingle().Which.Message.Should().Be("表三：“9.领导认为不宜公布”不是规定格式中的行，请核对原文");

    [Fact]
    [Trait("Rule", "AR-K11")]
    public void A_row_left_out_is_told_once() =>
        (Sample with { Edit = text => text.Replace("8.属于行政查询事项\n0\n0\n0\n0\n0\n0\n0\n", "", StringComparison.Ordinal) })
            .Findings().Should().ContainSingle().Which.Where.Should().Be(new CellAddress { Table = ReportTable.Table3, Row = "administrativeInquiry" });

    [Fact]
    [Trait("Rule", "AR-K11")]
    public void A_table_four_with_a_figure_too_few_is_told_once() =>
        (Sample with { Edit = text => text.Replace("2   0   0   0   2   ", "2   0   0   2   ", StringComparison.Ordinal) })
            .Findings().Should().ContainSingle().Which.Message.Should().Be("表四：应有15个数据，实有14个，无法逐列对应");

    [Fact]
    [Trait("Rule", "AR-K6")]
    public void A_real_report_whose_totals_are_printed_0_is_told_of_both()
    {
        var read = (ReportReading.Read)ReportReader.Read(Fixture.Text("hongze-district-2023.layout.txt"));
        ReportCheck.Check(read).Findings.Select(finding => (finding.Rule, finding.Where.Row, finding.Expected, finding.Found))
            .Should().Equal(("table4-total", "reconsideration", 11, 0), ("table4-total", "litigationAfterReconsideration", 5, 0));
        read.Report.MergesOther.Should().BeTrue("its （六） is one row");
    }

    [Fact]
    [Trait("Rule", "AR-K4"), Trait("Rule", "AR-K7")]
    public void The_year_after_joins_and_a_wrong_year_is_told()
    {
        var before = (ReportReading.Read)ReportReader.Read(Fixture.Text("hongze-district-2023.layout.txt"));
        var after = (ReportReading.Read)ReportReader.Read(Fixture.Text("hongze-district-2024.layout.txt"));
        ReportCheck.Check(after, before).Findings.Should().BeEmpty("that the office alone received 17 is a question");
        ReportCheck.Check(before, after).Findings.Should().Contain(finding => finding.Rule == "year-continuity" && finding.Severity == Severity.Warning);
    }

    [Fact]
    public void The_trial_form_is_known_by_its_headers_and_keeps_its_own_figures()
    {
        var result = ReportCheck.Check((ReportReading.Read)ReportReader.Read(Fixture.Text("jiangnanzhong-subdistrict-2020.excerpt.txt")));
        (result.Format, result.Year, result.Publisher).Should().Be((2019, 2020, "广州市海珠区江南中街道"));
        result.Tables["table2"]!["licences"]!["decisions"]!.GetValue<decimal>().Should().Be(24);
        result.Tables["table2"]!["normativeDocuments"]!.AsObject().Select(member => member.Key).Should().Equal("made", "published", "publishedTotal");
        result.Tables["table3"]!["rows"]!.AsObject().Should().HaveCount(23).And.Contain(member => member.Key == "otherMerged");
    }

    [Fact]
    public void An_excerpt_gives_the_rows_it_has_and_tells_once_where_it_ends()
    {
        var result = ReportCheck.Check((ReportReading.Read)ReportReader.Read(Fixture.Text("taiping-town-2022.excerpt.txt")));
        (result.Publisher, result.Year).Should().Be(("太平镇人民政府", 2022));
        var rows = result.Tables["table3"]!["rows"]!.AsObject();
        rows["endangersSecurityOrStability"]!.AsArray().Should().OnlyContain(cell => cell!.GetValue<decimal>() == 0);
        rows["thirdPartyRights"]!.AsArray().Should().OnlyContain(cell => cell == null);
        result.Findings.Select(finding => (finding.Rule, finding.Severity)).Should().Equal(("incomplete-copy", Severity.Warning), ("repealed-notice", Severity.Warning));
        result.Findings[0].Message.Should().Contain("内容在表三“（三）3.危及“三安全一稳定””行“总计”列之后中断");
    }

    [Fact]
    public void Cells_between_bars_are_read()
    {
        var report = ((ReportReading.Read)ReportReader.Read(Fixture.Text("longgang-bureau-2024.excerpt.txt"))).Report;
        ReportColumns.All.Select(column => report[ReportRow.NewlyReceived, column]).Should().Equal(58, 7, 0, 0, 1, 0, 66);
        ReportColumns.All.Select(column => report[ReportRow.PartlyDisclosed, column]).Should().Equal(16, 1, 0, 0, 0, 0, 17);
    }

    private static ImmutableDictionary<CellAddress, decimal> Values(ReportFigures report) =>
        report.Cells.Where(cell => cell.Value.Value is not null).ToImmutableDictionary(cell => cell.Key, cell => cell.Value.Value!.Value);
}
