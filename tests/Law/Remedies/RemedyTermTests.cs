using FluentAssertions;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Remedies;
using Jinping.Workflow.Law.Tests.Calendar;
using Xunit;

namespace Jinping.Workflow.Law.Tests.Remedies;

[Trait("Rule", "C14")]
[Trait("Rule", "G5")]
public sealed class RemedyTermTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Published;

    [Fact]
    public void X24_sixty_calendar_days_ending_in_a_holiday_end_on_the_first_day_after_it()
    {
        var end = RemedyTerms.Reconsideration.EndAfter(new(2024, 12, 3), Calendar);

        end.Should().BeEquivalentTo(new
        {
            From = new DateOnly(2024, 12, 3),
            LastDay = new DateOnly(2025, 2, 1),
            EndsOn = new DateOnly(2025, 2, 5),
            IsProvisional = false,
        });
    }

    [Fact]
    public void X25_reconsideration_under_the_old_law_ends_on_the_monday_after() =>
        RemedyTerms.ReconsiderationInForceOn(new(2022, 8, 31)).EndAfter(new(2022, 8, 31), Calendar)
            .Should().BeEquivalentTo(new { LastDay = new DateOnly(2022, 10, 30), EndsOn = new DateOnly(2022, 10, 31) });

    [Fact]
    public void X25_six_months_end_on_the_last_day_of_a_month_without_the_corresponding_day() =>
        RemedyTerms.Litigation.EndAfter(new(2022, 8, 31), Calendar).EndsOn.Should().Be(new DateOnly(2023, 2, 28));

    [Fact]
    public void X26_fifteen_days_after_the_decision_wait_for_the_end_of_the_national_holiday() =>
        RemedyTerms.LitigationAfterReconsideration.EndAfter(new(2025, 9, 20), Calendar)
            .Should().BeEquivalentTo(new { LastDay = new DateOnly(2025, 10, 5), EndsOn = new DateOnly(2025, 10, 9) });

    [Theory]
    [InlineData("2023-12-20", ReconsiderationProcedure.Ordinary, "2024-01-02", "10日")]
    [InlineData("2024-01-22", ReconsiderationProcedure.Ordinary, "2024-02-04", "10个工作日")]
    [InlineData("2024-01-22", ReconsiderationProcedure.Simplified, "2024-01-29", "5个工作日")]
    public void X27_the_answer_as_respondent_is_due_by_the_law_in_force(
        string copyReceivedOn, ReconsiderationProcedure procedure, string dueOn, string length)
    {
        var term = RespondentTerms.InForceOn(Day.Of(copyReceivedOn)).Answer(procedure)!;

        term.EndAfter(Day.Of(copyReceivedOn), Calendar).EndsOn.Should().Be(Day.Of(dueOn));
        term.ToString().Should().Be(length);
    }

    [Fact]
    public void The_respondents_terms_change_on_2024_01_01()
    {
        var old = RespondentTerms.InForceOn(new(2023, 12, 31));
        var now = RespondentTerms.InForceOn(new(2024, 1, 1));

        old.Answer(ReconsiderationProcedure.Simplified).Should().BeNull();
        old.Decision(ReconsiderationProcedure.Ordinary)!.ToString().Should().Be("60日");
        now.Decision(ReconsiderationProcedure.Ordinary)!.ToString().Should().Be("60日");
        now.Decision(ReconsiderationProcedure.Simplified)!.ToString().Should().Be("30日");
        now.Answer(ReconsiderationProcedure.Ordinary)!.Article.Text.Should().Be("行政复议法第四十八条");
        now.LongestProlongation.Should().Be(30);
    }

    [Fact]
    public void The_answer_in_court_is_due_in_fifteen_calendar_days() =>
        RespondentTerms.CourtAnswer.EndAfter(new(2025, 9, 20), Calendar).EndsOn.Should().Be(new DateOnly(2025, 10, 9));

    [Theory]
    [Trait("Rule", "L-R1")]
    [InlineData("2024-03-01", "2024-03-01", "2024-04-30")]
    [InlineData("2024-03-01", "2024-12-02", "2025-02-05")]
    [InlineData("2024-03-01", "2025-02-20", "2025-03-03")]
    public void A_letter_silent_on_reconsideration_stretches_the_term_to_a_year_at_most(string actKnownOn, string rightKnownOn, string endsOn) =>
        RemedyTerms.ReconsiderationWhenNotTold(Day.Of(actKnownOn), Day.Of(rightKnownOn), Calendar).EndsOn.Should().Be(Day.Of(endsOn));

    [Theory]
    [Trait("Rule", "L-R1")]
    [InlineData("2024-03-01", "2024-03-05", "2024-09-05")]
    [InlineData("2024-03-01", "2024-12-02", "2025-03-03")]
    public void A_letter_silent_on_suing_stretches_the_term_to_a_year_at_most(string actKnownOn, string termKnownOn, string endsOn) =>
        RemedyTerms.LitigationWhenNotTold(Day.Of(actKnownOn), Day.Of(termKnownOn), Calendar).EndsOn.Should().Be(Day.Of(endsOn));

    [Fact]
    public void Without_a_reply_the_terms_run_from_the_end_of_the_reply_period()
    {
        RemedyTerms.ReconsiderationWithoutReply(new(2022, 2, 17), Calendar).EndsOn.Should().Be(new DateOnly(2022, 4, 18));
        RemedyTerms.LitigationWithoutReply(new(2022, 2, 17), Calendar).EndsOn.Should().Be(new DateOnly(2022, 8, 17));
        RemedyTerms.LitigationWithoutReply(new(2022, 2, 17), Calendar).Term.Article.Text.Should().Be("法释〔2018〕1号第六十六条");
    }

    [Fact]
    [Trait("Rule", "G12")]
    public void A_term_that_ends_in_a_year_without_notice_is_provisional()
    {
        RemedyTerms.Reconsideration.EndAfter(new(2026, 12, 1), Calendar).IsProvisional.Should().BeTrue();
        RemedyTerms.Reconsideration.EndAfter(new(2026, 9, 1), Calendar).IsProvisional.Should().BeFalse();
    }

    [Fact]
    public void The_article_of_the_sixty_days_follows_the_law_in_force()
    {
        RemedyTerms.ReconsiderationInForceOn(new(2023, 12, 31)).Article.Text.Should().Be("行政复议法（2017年修正）第九条第一款");
        RemedyTerms.ReconsiderationInForceOn(new(2024, 1, 1)).Article.Text.Should().Be("行政复议法第二十条第一款");
    }
}
