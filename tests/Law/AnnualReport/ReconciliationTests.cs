using System.Collections.Immutable;
using System.Text.Json;
using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Xunit;
using static Jinping.Workflow.Law.Tests.AnnualReport.Facts;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

/// <summary>Each rule is shown to pass on figures that keep it and to speak on figures that break it by one cell.</summary>
public sealed class ReconciliationTests
{
    private static readonly ReportFigures Good = ReportFigures.Of(
        2022,
        new TableTwo { NormativeDocuments = new() { Issued = 8, Repealed = 1, InForce = 20 }, FeesTenThousandYuan = 4245.64m },
        Ledger.Of(2022, [Closed("2022-03-01", "2022-03-20"), Closed("2021-12-30", "2022-02-20", Disposition.SupplementNotProvided), Open("2022-12-30")]).ToTable(),
        new TableFour { Reconsideration = new() { Upheld = 2, Pending = 1 } });

    [Fact]
    public void A_computed_report_keeps_every_rule() => Findings(Good).Should().BeEmpty();

    [Theory]
    [Trait("Rule", "AR-K1")]
    [InlineData(ReportRow.NewlyReceived), InlineData(ReportRow.CarriedOver), InlineData(ReportRow.ClosedTotal), InlineData(ReportRow.CarriedForward)]
    public void One_and_two_must_equal_three_and_four(ReportRow row) =>
        ColumnRules.Balance(Input(Set(row, ReportColumn.Other, 5))).Should().ContainSingle()
            .Which.Where.Should().Be(CellAddress.Of(ReportColumn.Other));

    [Fact]
    [Trait("Rule", "AR-K2")]
    public void Item_seven_is_the_sum_of_the_outcomes()
    {
        var finding = ColumnRules.Subtotal(Input(Set(ReportRow.FeeNotPaid, ReportColumn.NaturalPerson, 3))).Should().ContainSingle().Which;
        (finding.Rule, finding.Expected, finding.Found).Should().Be(("subtotal", 5, 2));
        finding.Message.Should().Be("表三“自然人”列：（一）至（六）各项办理结果之和为5，（七）总计为2，相差3");
    }

    [Fact]
    [Trait("Rule", "AR-K2")]
    public void The_merged_row_of_six_takes_the_place_of_its_three_rows()
    {
        var merged = Without(Good, ReportRow.SupplementNotProvided, ReportRow.FeeNotPaid, ReportRow.OtherHandling);
        merged = ReportColumns.All.Aggregate(merged, (figures, column) => Set(figures, CellAddress.Of(ReportRow.OtherMerged, column),
            column is ReportColumn.NaturalPerson or ReportColumn.Total ? 1 : 0));
        Findings(merged).Should().BeEmpty();
    }

    [Fact]
    [Trait("Rule", "AR-K3")]
    public void The_total_of_a_row_is_the_sum_of_six_kinds()
    {
        var finding = TotalRules.Rows(Input(Set(ReportRow.Disclosed, ReportColumn.Total, 7))).Should().ContainSingle().Which;
        (finding.Rule, finding.Expected, finding.Found).Should().Be(("row-total", 1, 7));
        finding.Where.Should().Be(CellAddress.Of(ReportRow.Disclosed, ReportColumn.Total));
    }

    [Fact]
    [Trait("Rule", "AR-K4")]
    public void What_was_carried_forward_last_year_is_carried_over_this_year()
    {
        var previous = Set(Good with { Year = 2021 }, CellAddress.Of(ReportRow.CarriedForward, ReportColumn.NaturalPerson), 3);
        var input = Input(Good) with { Previous = previous };
        var finding = YearRules.Continuity(input).Should().ContainSingle().Which;
        (finding.Rule, finding.Expected, finding.Found, finding.Severity).Should().Be(("year-continuity", 3, 1, Severity.Error));
        YearRules.Continuity(input with { WasReorganised = true }).Should().ContainSingle().Which.Severity.Should().Be(Severity.Warning);
    }

    [Fact]
    [Trait("Rule", "AR-K4")]
    public void A_report_of_another_year_is_told_and_not_compared() =>
        YearRules.Continuity(Input(Good) with { Previous = Good }).Should().ContainSingle().Which.Message.Should().Contain("请附2021年度报告");

    [Fact]
    [Trait("Rule", "AR-K5"), Trait("Rule", "AR-A12")]
    public void A_parent_is_the_sum_of_its_parts_but_for_documents_in_force()
    {
        var input = Input(Good) with { Parts = [Good, Set(Good, new() { Table = ReportTable.Table2, Row = "licences" }, 4)] };
        var findings = AggregationRule.Check(input).ToList();
        findings.Should().Contain(finding => finding.Where.Row == "licences" && finding.Expected == 4 && finding.Found == 0 && finding.Severity == Severity.Error);
        findings.Should().NotContain(finding => finding.Where.Column == "inForce");
        AggregationRule.Check(input with { IsPublished = true }).Should().OnlyContain(finding => finding.Severity == Severity.Warning);
        AggregationRule.Check(Input(Good) with { Parts = [Good] }).Should().BeEmpty();
    }

    [Fact]
    [Trait("Rule", "AR-K6")]
    public void The_total_of_each_review_block_is_the_sum_of_its_results()
    {
        var finding = TotalRules.TableFour(Input(Set(Good, CellAddress.Of(ReviewKind.Litigation, "corrected"), 4))).Should().ContainSingle().Which;
        finding.Message.Should().Be("表四“行政诉讼（未经复议直接起诉）”：结果维持0+结果纠正4+其他结果0+尚未审结0=4，总计为0，相差4");
    }

    [Fact]
    [Trait("Rule", "AR-K7"), Trait("Rule", "AR-B4")]
    public void Documents_in_force_follow_from_last_year_or_are_asked_about()
    {
        var inForce = new CellAddress { Table = ReportTable.Table2, Row = "normativeDocuments", Column = "inForce" };
        var previous = Good with { Year = 2021 };
        YearRules.DocumentsInForce(Input(Good) with { Previous = Set(previous, inForce, 13) }).Should().BeEmpty();
        var finding = YearRules.DocumentsInForce(Input(Good) with { Previous = previous }).Should().ContainSingle().Which;
        (finding.Expected, finding.Found, finding.Severity).Should().Be((27, 20, Severity.Warning));
    }

    [Fact]
    [Trait("Rule", "AR-K8")]
    public void A_number_in_the_prose_is_wrong_only_when_no_honest_reading_fits()
    {
        CellAddress received = CellAddress.Of(ReportRow.NewlyReceived, ReportColumn.Total), over = CellAddress.Of(ReportRow.CarriedOver, ReportColumn.Total);
        NarrativeClaim Claim(int value) => new() { Text = $"受理申请{value}件", Meaning = "收到申请", Value = value, Readings = [[received], [received, over]] };
        ReportFigures Telling(int value) => Good with { Claims = [Claim(value)] };
        NarrativeRule.Check(Input(Telling(2))).Should().BeEmpty("newly received");
        NarrativeRule.Check(Input(Telling(3))).Should().BeEmpty("newly received and carried over");
        NarrativeRule.Check(Input(Telling(4))).Should().ContainSingle().Which.Message
            .Should().Be("正文“受理申请4件”与表格不一致：按此表述，收到申请应为4，表格为2或3");
        NarrativeRule.Check(Input(Without(Telling(4), ReportRow.CarriedOver))).Should().BeEmpty("the other reading cannot be checked");
    }

    [Fact]
    [Trait("Rule", "AR-K8")]
    public void A_claim_resting_on_one_that_does_not_fit_is_not_judged()
    {
        var given = new NarrativeClaim { Text = "", Meaning = "", Value = 9, Readings = [[CellAddress.Of(ReportRow.NewlyReceived, ReportColumn.Total)]] };
        var claim = new NarrativeClaim { Text = "", Meaning = "", Value = 0, Readings = [[CellAddress.Of(ReportRow.CarriedForward, ReportColumn.Total)]] };
        NarrativeRule.Check(Input(Good with { Claims = [claim] })).Should().ContainSingle();
        NarrativeRule.Check(Input(Good with { Claims = [claim with { Given = given }] })).Should().BeEmpty();
    }

    [Fact]
    [Trait("Rule", "AR-K9")]
    public void Lapses_rest_on_notices()
    {
        NoticeRules.Check(Input(Good) with { Notices = new() { SupplementNotices = 1 } }).Should().BeEmpty();
        NoticeRules.Check(Input(Good) with { Notices = new() { SupplementNotices = 0 } }).Should().ContainSingle().Which.Rule.Should().Be("supplement-evidence");
        var unpaid = Set(ReportRow.FeeNotPaid, ReportColumn.Total, 1);
        NoticeRules.Check(Input(unpaid) with { Notices = new() { FeeNotices = 1, SectionSixStatesFees = true } }).Should().BeEmpty();
        NoticeRules.Check(Input(unpaid) with { Notices = new() { FeeNotices = 0, SectionSixStatesFees = false } }).Should().HaveCount(2);
        NoticeRules.Check(Input(unpaid with { Year = 2020 })).Should().ContainSingle().Which.Message.Should().Contain("2020年尚未实行信息处理费制度");
    }

    [Fact]
    [Trait("Rule", "AR-K10")]
    public void Pending_reviews_of_last_year_come_back()
    {
        var previous = Set(Good with { Year = 2021 }, CellAddress.Of(ReviewKind.Reconsideration, "pending"), 4);
        var finding = YearRules.PendingReviews(Input(Good) with { Previous = previous }).Should().ContainSingle().Which;
        (finding.Expected, finding.Found, finding.Severity).Should().Be((4, 3, Severity.Warning));
    }

    [Theory]
    [Trait("Rule", "AR-K11"), Trait("Rule", "AR-T3")]
    [InlineData(PrintedAs.Slash, "/", "not-a-number")]
    [InlineData(PrintedAs.Dash, "-", "not-a-number")]
    [InlineData(PrintedAs.None, "无", "not-a-number")]
    [InlineData(PrintedAs.Other, "3件", "not-a-number")]
    [InlineData(PrintedAs.Blank, "", "missing-cell")]
    public void Only_numbers_are_taken_in_cells(PrintedAs printed, string text, string rule)
    {
        var cell = CellAddress.Of(ReportRow.Disclosed, ReportColumn.Other);
        var figures = Good.With([KeyValuePair.Create(cell, new PrintedCell { As = printed, Text = text, Line = 9 })]);
        var finding = Findings(figures).Should().ContainSingle("the sums which need the cell are skipped").Which;
        (finding.Rule, finding.Where, finding.Line).Should().Be((rule, cell, 9));
    }

    [Theory]
    [Trait("Rule", "AR-K11"), Trait("Rule", "AR-B6")]
    [InlineData("licences", -1, true), InlineData("licences", 1.5, true), InlineData("licences", 2, false)]
    [InlineData("feesTenThousandYuan", 1.5, false), InlineData("feesTenThousandYuan", -0.1, true)]
    public void Counts_are_whole_and_the_fee_may_have_decimals(string row, double value, bool wrong) =>
        CellRules.Check(Input(Set(Good, new() { Table = ReportTable.Table2, Row = row }, (decimal)value))).Any().Should().Be(wrong);

    [Fact]
    [Trait("Rule", "AR-K11")]
    public void A_missing_row_or_table_is_told_once()
    {
        Findings(Without(Good, ReportRow.StateSecret)).Should().ContainSingle().Which.Where
            .Should().Be(new CellAddress { Table = ReportTable.Table3, Row = "stateSecret" });
        var noTableFour = Good with { Cells = Good.Cells.Where(cell => cell.Key.Table != ReportTable.Table4).ToDictionary() };
        Findings(noTableFour).Should().ContainSingle().Which.Message.Should().Be("表四：未找到该表");
    }

    [Fact]
    [Trait("Rule", "AR-K12")]
    public void Title_period_and_publication_belong_together()
    {
        TitleRules.Check(Input(Good with { PeriodYear = 2021 })).Should().ContainSingle().Which.Rule.Should().Be("title-year");
        var government = Good with { Publisher = "金平县人民政府", PublishedOn = Day("2023-03-31") };
        TitleRules.Check(Input(government)).Should().BeEmpty();
        TitleRules.Check(Input(government with { PublishedOn = Day("2023-04-01") })).Should().ContainSingle().Which.Rule.Should().Be("published-late");
    }

    [Theory]
    [Trait("Rule", "AR-A1"), Trait("Rule", "AR-A2")]
    [InlineData("金平县人民政府", "2023-03-31")]
    [InlineData("金平县人民政府办公室", "2023-03-31")]
    [InlineData("金平县教育局", "2023-01-31")]
    [InlineData("太平镇人民政府", "2023-01-31")]
    [InlineData("江南中街道办事处", "2023-01-31")]
    public void A_department_publishes_in_January_and_a_government_in_March(string publisher, string dueOn) =>
        TitleRules.DueOn(publisher, 2022).Should().Be(Day(dueOn));

    [Fact]
    [Trait("Rule", "AR-L5")]
    public void A_direct_suit_over_a_refusal_is_asked_about_since_2024()
    {
        ReviewFacts Suit(string filedOn, Disposition disposition, ReviewKind kind = ReviewKind.Litigation) =>
            new() { Kind = kind, FiledOn = Day(filedOn), Disposition = disposition };
        ImmutableArray<ReviewFacts> fine =
        [
            Suit("2023-12-31", Disposition.StateSecret), Suit("2024-01-01", Disposition.DoesNotExist),
            Suit("2024-01-01", Disposition.StateSecret, ReviewKind.LitigationAfterReconsideration),
        ];
        DirectLitigationRule.Check(Input(Good) with { Reviews = fine }).Should().BeEmpty();
        DirectLitigationRule.Check(Input(Good) with { Reviews = [.. fine, Suit("2024-01-01", Disposition.StateSecret)] })
            .Should().ContainSingle().Which.Found.Should().Be(1);
    }

    [Fact]
    public void A_finding_has_the_shape_of_the_contract()
    {
        var finding = ColumnRules.Balance(Input(Set(ReportRow.CarriedForward, ReportColumn.NaturalPerson, 2))).Single();
        JsonSerializer.Serialize(finding, JsonSerializerOptions.Web).Should().StartWith(
            """{"rule":"column-balance","where":{"table":"table3","column":"naturalPerson"},"expected":3,"found":4,"severity":"error","message":""");
    }

    [Fact]
    public void Every_rule_of_the_digest_is_here_once() =>
        Reconciliation.Rules.Select(rule => rule.Id).Should().Equal([.. Enumerable.Range(1, 12).Select(number => $"AR-K{number}"), "AR-L5", "AR-B1", "AR-A4", "AR-A5"]);

    private static ReconciliationInput Input(ReportFigures report) => new() { Report = report };

    private static ImmutableArray<Finding> Findings(ReportFigures report) => Reconciliation.Check(Input(report));

    private static ReportFigures Set(ReportRow row, ReportColumn column, decimal value) => Set(Good, CellAddress.Of(row, column), value);

    private static ReportFigures Set(ReportFigures report, CellAddress cell, decimal value) =>
        report.With([KeyValuePair.Create(cell, PrintedCell.Number(value))]);

    private static ReportFigures Without(ReportFigures report, params ReportRow[] rows) =>
        report with { Cells = report.Cells.Where(cell => ReportNames.Row(cell.Key.Row) is not { } row || !rows.Contains(row)).ToDictionary() };
}
