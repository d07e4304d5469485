using System.Collections.Immutable;
using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Xunit;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

/// <summary>What the law makes unlikely is asked about, and nothing else is.</summary>
public sealed class PlausibilityTests
{
    private static readonly ReportFigures Good = ReportFigures.Of(2023, TableTwo.Zero, Ledger.Empty(2023).ToTable(), TableFour.Zero);
    private static readonly ReportProse Whole = new() { Chapters = [1, 2, 3, 4, 5, 6], StatesFees = true };

    [Theory]
    [Trait("Rule", "AR-B1")]
    [InlineData("太平镇人民政府", true), InlineData("官洲街道办事处", true), InlineData("金平县人民政府", true), InlineData("阿巴嘎旗自然资源局", true)]
    [InlineData("镇江市人民政府", false), InlineData("杭州市人民政府", false), InlineData("云南省人民政府", false), InlineData("国家税务总局", false)]
    public void Regulations_of_an_organ_that_can_make_none_are_asked_about(string publisher, bool isAsked)
    {
        var report = Good.With([KeyValuePair.Create(new CellAddress { Table = ReportTable.Table2, Row = "regulations", Column = "issued" }, PrintedCell.Number(1))]) with { Publisher = publisher };
        var findings = PlausibilityRules.Regulations(new() { Report = report }).ToList();
        findings.Count(finding => finding.Severity == Severity.Warning).Should().Be(isAsked ? 1 : 0);
    }

    [Theory]
    [Trait("Rule", "AR-L5")]
    [InlineData(2025, 1, true), InlineData(2024, 1, false), InlineData(2025, 0, false)]
    public void A_direct_suit_where_all_outcomes_are_refusals_is_asked_about(int year, int suits, bool isAsked)
    {
        var ledger = Ledger.Empty(year).WithCount(ReportRow.ForbiddenByLaw, default, 3).WithCount(ReportRow.NewlyReceived, default, 3);
        var report = ReportFigures.Of(year, TableTwo.Zero, ledger.ToTable(), new() { Litigation = new() { Upheld = suits } });
        PlausibilityRules.DirectSuits(new() { Report = report }).Should().HaveCount(isAsked ? 1 : 0);
        var mixed = ReportFigures.Of(year, TableTwo.Zero, ledger.WithCount(ReportRow.Disclosed, default, 1).ToTable(), new() { Litigation = new() { Upheld = suits } });
        PlausibilityRules.DirectSuits(new() { Report = mixed }).Should().BeEmpty("the suit may concern what was disclosed");
    }

    [Fact]
    [Trait("Rule", "AR-A5")]
    public void The_notice_of_2019_is_no_basis_from_2021_on()
    {
        var prose = Whole with { CitesNoticeOf2019 = 4 };
        PlausibilityRules.RepealedNotice(Input(prose)).Should().ContainSingle().Which.Line.Should().Be(4);
        PlausibilityRules.RepealedNotice(Input(prose) with { Report = Good with { Year = 2020 } }).Should().BeEmpty();
    }

    [Fact]
    [Trait("Rule", "AR-A5")]
    public void A_section_six_silent_on_fees_and_a_missing_chapter_are_asked_about()
    {
        PlausibilityRules.FeeSilence(Input(Whole with { StatesFees = false })).Should().ContainSingle();
        PlausibilityRules.FeeSilence(Input(Whole with { StatesFees = null })).Should().BeEmpty("the copy has no section six");
        PlausibilityRules.Chapters(Input(Whole with { Chapters = [1, 2, 3, 4, 6] })).Should().ContainSingle().Which.Message.Should().Be("未找到“五、存在的主要问题及改进情况”部分");
        PlausibilityRules.Chapters(Input(Whole with { Chapters = [1, 2, 3], IsCut = true })).Should().BeEmpty("the copy ends there");
        PlausibilityRules.Chapters(Input(Whole)).Should().BeEmpty();
    }

    [Theory]
    [Trait("Rule", "AR-A4"), Trait("Rule", "AR-K12")]
    [InlineData("2023-01-01", "2023-12-31", 0), InlineData("2022-12-01", "2023-11-30", 1), InlineData("2023-01-01", "2024-12-31", 1), InlineData("2023-01-01", "2023-11-30", 1)]
    public void The_period_is_a_calendar_year(string from, string to, int questions) =>
        PlausibilityRules.Period(Input(Whole with { PeriodFrom = DateOnly.Parse(from), PeriodTo = DateOnly.Parse(to) })).Should().HaveCount(questions);

    [Fact]
    [Trait("Rule", "AR-K11")]
    public void An_incomplete_copy_is_told_once_and_its_missing_end_is_nobodys_fault()
    {
        var last = CellAddress.Of(ReportRow.Disclosed, ReportColumn.Total);
        var kept = CellAddress.AllOf(Good.Form).TakeWhile(cell => cell != last).Append(last).ToHashSet();
        var cut = Good with { CutAfter = last, Cells = Good.Cells.Where(cell => kept.Contains(cell.Key)).ToImmutableDictionary() };
        Reconciliation.Check(new() { Report = cut }).Select(finding => (finding.Rule, finding.Severity)).Should().Equal(("incomplete-copy", Severity.Warning));
    }

    [Fact]
    [Trait("Rule", "AR-K11"), Trait("Rule", "AR-B7")]
    public void A_table_with_blanks_for_zeros_is_told_once_and_counted_as_zero()
    {
        var blank = Good.Cells.ToImmutableDictionary(cell => cell.Key, cell => cell.Key.Table == ReportTable.Table4 ? new PrintedCell { As = PrintedAs.Blank, Text = "", Value = 0 } : cell.Value);
        Reconciliation.Check(new() { Report = Good with { Cells = blank } }).Should().ContainSingle().Which.Message.Should().Be("表四：全表以空白代替0（共15格，核对时按0计），无发生的应填0");
    }

    private static ReconciliationInput Input(ReportProse prose) => new() { Report = Good, Prose = prose };
}
