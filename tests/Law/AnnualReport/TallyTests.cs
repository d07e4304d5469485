using FluentAssertions;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Xunit;
using static Jinping.Workflow.Law.AnnualReport.ReportRow;
using static Jinping.Workflow.Law.Tests.AnnualReport.Facts;

namespace Jinping.Workflow.Law.Tests.AnnualReport;

[Trait("Rule", "AR-T1")]
public sealed class TallyTests
{
    [Fact]
    [Trait("Rule", "AR-A4")]
    public void A_request_received_and_closed_in_the_year_counts_as_new_and_by_its_outcome() =>
        Tally.RowsOf(Closed("2022-01-01", "2022-12-31"), 2022).Should().Equal(NewlyReceived, Disclosed);

    [Fact]
    public void A_request_open_at_year_end_is_carried_forward_and_carried_over_the_year_after()
    {
        var facts = Closed("2022-12-31", "2023-01-01", Disposition.StateSecret);
        Tally.RowsOf(facts, 2021).Should().BeEmpty();
        Tally.RowsOf(facts, 2022).Should().Equal(NewlyReceived, CarriedForward);
        Tally.RowsOf(facts, 2023).Should().Equal(CarriedOver, StateSecret);
        Tally.RowsOf(facts, 2024).Should().BeEmpty();
    }

    [Fact]
    [Trait("Rule", "DM12")]
    public void A_request_that_stays_open_is_carried_through_every_year()
    {
        var facts = Open("2022-06-01");
        Tally.RowsOf(facts, 2022).Should().Equal(NewlyReceived, CarriedForward);
        Tally.RowsOf(facts, 2023).Should().Equal(CarriedOver, CarriedForward);
        Tally.RowsOf(facts, 2030).Should().Equal(CarriedOver, CarriedForward);
    }

    [Fact]
    [Trait("Rule", "DM13")]
    public void The_year_of_an_outcome_is_that_of_its_date_and_the_year_of_receipt_stays()
    {
        var lapsed = Closed("2021-12-20", "2022-01-19", Disposition.SupplementNotProvided);
        Tally.RowsOf(lapsed, 2021).Should().Equal(NewlyReceived, CarriedForward);
        Tally.RowsOf(lapsed, 2022).Should().Equal(CarriedOver, SupplementNotProvided);
    }

    [Theory]
    [Trait("Rule", "DM1")]
    [InlineData(2021), InlineData(2022), InlineData(2023)]
    public void A_request_counts_at_most_once_on_each_side(int year)
    {
        foreach (var disposition in Enum.GetValues<Disposition>())
        {
            var rows = Tally.RowsOf(Closed("2022-03-01", "2023-03-01", disposition), year);
            rows.Count(row => row is NewlyReceived or CarriedOver).Should().Be(rows.Length / 2);
            rows.Count(row => row == CarriedForward || ReportRows.IsOutcome(row)).Should().Be(rows.Length / 2);
        }
    }

    [Fact]
    [Trait("Rule", "DM2")]
    public void A_partly_disclosed_request_counts_in_that_row_alone() =>
        Tally.RowsOf(Closed("2022-03-01", "2022-04-01", Disposition.PartlyDisclosed), 2022).Should().Equal(NewlyReceived, PartlyDisclosed);

    [Fact]
    [Trait("Rule", "DM6")]
    public void A_withdrawn_request_counts_as_other() =>
        Tally.RowsOf(Closed("2022-03-01", "2022-04-01", Disposition.Withdrawn), 2022).Should().Equal(NewlyReceived, OtherHandling);

    [Fact]
    public void A_closing_before_receipt_or_without_an_outcome_is_a_bug_of_the_caller()
    {
        var early = () => Tally.RowsOf(Closed("2022-03-01", "2021-12-31"), 2022);
        var bare = () => Tally.RowsOf(Open("2022-03-01") with { ClosedOn = Day("2022-03-02") }, 2022);
        early.Should().Throw<ArgumentException>();
        bare.Should().Throw<ArgumentException>();
    }

    [Fact]
    [Trait("Rule", "DM1"), Trait("Rule", "AR-T4")]
    public void Every_outcome_has_exactly_one_row_in_each_form()
    {
        foreach (var form in AnnualReportForm.All)
        {
            form.TableThree.Rows.SelectMany(row => row.Counts).Should().BeEquivalentTo(Enum.GetValues<Disposition>());
        }
    }

    [Fact]
    [Trait("Rule", "DM7")]
    public void Requests_answered_in_one_letter_count_one_each() =>
        Ledger.Of(2022, [Closed("2022-03-01", "2022-03-20"), Closed("2022-03-01", "2022-03-20")])[Disclosed, ReportColumn.Total].Should().Be(2);

    [Fact]
    [Trait("Rule", "AR-T2")]
    public void The_kind_of_applicant_decides_the_column_and_nothing_else()
    {
        foreach (var kind in Enum.GetValues<ApplicantKind>())
        {
            var ledger = Ledger.Empty(2022).With(Open("2022-03-01", kind));
            ledger[NewlyReceived, ReportColumns.Of(kind)].Should().Be(1);
            ledger[NewlyReceived, ReportColumn.Total].Should().Be(1);
        }
    }
}
