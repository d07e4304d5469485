using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Duties;
using Jinping.Workflow.Law.Tests.Calendar;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Duties;

public sealed class DutyTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Published;

    [Fact]
    [Trait("Rule", "C11")]
    [Trait("Rule", "R26")]
    public void X21_a_normative_document_is_published_within_twenty_working_days()
    {
        PublicationDuty.Due(new(2026, 9, 10), Calendar).Due.Should().Be(new DateOnly(2026, 10, 14));
        PublicationDuty.Article.Text.Should().Be("条例第二十六条");
    }

    [Theory]
    [Trait("Rule", "C12")]
    [Trait("Rule", "R49.1")]
    [Trait("Rule", "R49.2")]
    [Trait("Rule", "AR-A1")]
    [Trait("Rule", "AR-A2")]
    [InlineData(ReportPublisher.Department, "2020-01-31", "2020-01-23", false)]
    [InlineData(ReportPublisher.Department, "2021-01-31", "2021-01-29", false)]
    [InlineData(ReportPublisher.Department, "2022-01-31", "2022-01-30", false)]
    [InlineData(ReportPublisher.Department, "2023-01-31", "2023-01-31", false)]
    [InlineData(ReportPublisher.Government, "2023-03-31", "2023-03-31", false)]
    [InlineData(ReportPublisher.Government, "2024-03-31", "2024-03-29", false)]
    [InlineData(ReportPublisher.Department, "2025-01-31", "2025-01-27", false)]
    [InlineData(ReportPublisher.Department, "2026-01-31", "2026-01-30", false)]
    [InlineData(ReportPublisher.Department, "2027-01-31", "2027-01-29", true)]
    public void The_report_is_due_on_a_fixed_date_and_planned_for_the_last_working_day_before(
        ReportPublisher publisher, string dueOn, string planOn, bool provisional)
    {
        var due = Day.Of(dueOn);

        AnnualReportDuty.For(due.Year - 1, publisher, Calendar)
            .Should().BeEquivalentTo(new { DueOn = due, PlanOn = Day.Of(planOn), IsProvisional = provisional });
    }

    [Fact]
    [Trait("Rule", "C12")]
    public void Each_publisher_has_its_own_paragraph()
    {
        AnnualReportDuty.For(2022, ReportPublisher.Department, Calendar).Article.Text.Should().Be("条例第四十九条第一款");
        AnnualReportDuty.For(2022, ReportPublisher.Government, Calendar).Article.Text.Should().Be("条例第四十九条第二款");
    }

    [Fact]
    [Trait("Rule", "C13")]
    public void A_correction_of_ones_own_record_has_an_internal_period_that_can_be_set()
    {
        RecordCorrection.Due(new(2022, 3, 14), Calendar).Due.Should().Be(new DateOnly(2022, 4, 12));
        RecordCorrection.Due(new(2022, 3, 14), Calendar, allowance: 5).Due.Should().Be(new DateOnly(2022, 3, 21));
    }
}
