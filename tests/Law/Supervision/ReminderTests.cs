using FluentAssertions;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Supervision;

/// <summary>到期提醒 (惯例：条例未规定).</summary>
public sealed class ReminderTests
{
    [Fact]
    public void Five_two_and_no_working_days_before_draft_and_reply_are_due_each_once() => Given(Received("2022-03-01")).After(60).Reminders().Should().Equal(
        "2022-03-08 draft 2022-03-15 left 5",
        "2022-03-11 draft 2022-03-15 left 2",
        "2022-03-15 draft 2022-03-15 left 0",
        "2022-03-22 reply 2022-03-29 left 5",
        "2022-03-25 reply 2022-03-29 left 2",
        "2022-03-29 reply 2022-03-29 left 0");

    [Fact]
    public void Once_drafted_only_the_reply_is_warned_of() => Given(Received("2022-03-01"), Drafted("2022-03-03")).After(22).Reminders().Should().Equal("2022-03-22 reply 2022-03-29 left 5", "2022-03-25 reply 2022-03-29 left 2");

    [Fact]
    public void Days_on_which_the_program_was_off_are_not_made_up_for() =>
        Given(Received("2022-03-01"), Drafted("2022-03-03")).At("2022-03-28").After(0).Reminders().Should().Equal("2022-03-28 reply 2022-03-29 left 1");

    [Fact]
    public void What_is_overdue_is_shown_and_not_warned_of() => Given(Received("2022-03-01")).At("2022-04-01").After(30).Reminders().Should().BeEmpty();

    [Fact]
    public void A_day_that_moved_is_warned_of_again() =>
        Given(Received("2022-03-01"), Drafted("2022-03-03")).After(22).And(Extended("2022-03-28", 5)).After(1).Reminders()[2..].Should().Equal("2022-03-29 reply 2022-04-06 left 5");

    [Fact]
    public void The_lamps_days_are_the_days_of_warning() =>
        Given(Received("2022-03-01"), Drafted("2022-03-03")).With(context => context with { Conventions = new() { YellowFrom = 8, RedFrom = 3 } }).After(30).Reminders().Should().Equal(
            "2022-03-17 reply 2022-03-29 left 8", "2022-03-24 reply 2022-03-29 left 3", "2022-03-29 reply 2022-03-29 left 0");

    [Fact]
    public void A_part_is_warned_of_two_days_before_and_on_its_day_even_if_that_is_a_day_of_rest() =>
        Given(Received("2022-03-01"), Drafted("2022-03-01"), CoHandlerInvited("2022-03-02", "2022-03-12")).After(12).Reminders().Should().Equal(
            "2022-03-09 coHandlingjyj 2022-03-12 left 2", "2022-03-11 coHandlingjyj 2022-03-12 left 0");

    [Fact]
    public void An_answered_part_is_not() =>
        Given(Received("2022-03-01"), Drafted("2022-03-01"), CoHandlerInvited("2022-03-02", "2022-03-11"), CoHandlerAnswered("2022-03-08")).After(10).Reminders().Should().BeEmpty();

    [Fact]
    public void A_warning_does_not_forbid_to_record_what_happened_before_it() =>
        Given(Received("2022-03-01")).After(14).When(((Step)Replied("2022-03-04")).RecordedOn("2022-03-15")).ThenAccepted();
}
