using FluentAssertions;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Clocks;

/// <summary>What happens to the reply period when several things meet.</summary>
[Trait("Rule", "C5")]
public sealed class OrderOfEffectsTests
{
    [Fact]
    [Trait("Rule", "R30")]
    public void A_supplement_takes_earlier_exclusions_and_extensions_away() =>
        Given(
                Received("2022-03-01"),
                ThirdPartyConsulted("2022-03-02"), ThirdPartyReplied("2022-03-08"), Extended("2022-03-09", 20),
                SupplementRequested("2022-03-10"), SupplementReceived("2022-03-14"))
            .ThenReplyRun(2, ClockState.Running, "2022-04-12")
            .ThenExcluded(workingDays: 0)
            .And(Extended("2022-03-15", 5))
            .ThenReplyRun(2, ClockState.Running, "2022-04-19");

    [Fact]
    [Trait("Rule", "C10")]
    public void After_a_payment_a_fresh_extension_is_possible() =>
        Given(Received("2022-09-05"), Extended("2022-09-06", 20), FeeNoticed("2022-09-19"), Paid("2022-10-12"))
            .ThenReplyRun(2, ClockState.Running, "2022-11-09")
            .And(Extended("2022-10-13", 1))
            .ThenReplyRun(2, ClockState.Running, "2022-11-10");

    [Fact]
    [Trait("Rule", "C3")]
    [Trait("Rule", "C10")]
    public void With_supplement_and_fee_both_awaited_the_period_starts_when_both_have_come()
    {
        var both = Given(Received("2022-09-05"), SupplementRequested("2022-09-08"), FeeNoticed("2022-09-09")).ThenStatus(RequestStatus.AwaitingPayment);

        var paid = both.And(Paid("2022-09-14")).ThenStatus(RequestStatus.AwaitingSupplement);
        paid.Request.CurrentRun.Should().BeNull();
        paid.And(SupplementReceived("2022-09-15")).Request.CurrentRun!.StartedOn.Should().Be(Day("2022-09-15"));

        var supplemented = both.And(SupplementReceived("2022-09-14")).ThenStatus(RequestStatus.AwaitingPayment);
        supplemented.Request.CurrentRun.Should().BeNull();
        supplemented.And(Paid("2022-09-15")).Request.CurrentRun!.StartedOn.Should().Be(Day("2022-09-15"));
    }

    [Fact]
    [Trait("Rule", "F9")]
    public void Recorded_in_whatever_order_the_period_starts_from_the_later_of_supplement_and_payment()
    {
        var both = Given(Received("2022-09-05"), SupplementRequested("2022-09-08"), FeeNoticed("2022-09-09"));

        both.And(Paid("2022-10-12"), ((Step)SupplementReceived("2022-09-20")).RecordedOn("2022-10-13"))
            .Request.CurrentRun!.StartedOn.Should().Be(Day("2022-10-12"));
        both.And(SupplementReceived("2022-10-12"), ((Step)Paid("2022-09-20")).RecordedOn("2022-10-13"))
            .Request.CurrentRun!.StartedOn.Should().Be(Day("2022-10-12"));
    }

    [Fact]
    [Trait("Rule", "F9")]
    public void Paid_in_parts_counts_from_the_day_the_whole_was_there()
    {
        var half = Given(Received("2022-09-05"), FeeNoticed("2022-09-19"), Paid("2022-10-12", 60)).ThenStatus(RequestStatus.AwaitingPayment);

        half.And(Paid("2022-10-14", 40)).Request.Fee!.PaidOn.Should().Be(Day("2022-10-14"));
        half.And(((Step)Paid("2022-09-30", 40)).RecordedOn("2022-10-14")).Request.Fee!.PaidOn.Should().Be(Day("2022-10-12"));
    }

    [Fact]
    [Trait("Rule", "RN5")]
    public void An_overdue_request_stays_open_and_is_still_to_be_answered() =>
        Given(Received("2022-03-01"))
            .At("2022-12-31").ThenStatus(RequestStatus.Registered).ThenReply(ClockState.Breached, "2022-03-29")
            .And(Replied("2022-12-31"))
            .ThenStatus(RequestStatus.Closed).ThenReply(ClockState.Breached, "2022-03-29");

    [Fact]
    public void A_notice_after_the_due_date_supersedes_the_period_but_does_not_undo_its_breach() =>
        Given(Received("2022-03-01"), SupplementRequested("2022-04-01"))
            .ThenReply(ClockState.Superseded, "2022-03-29")
            .ThenBreached(ClockKind.Reply, "2022-03-29", "2022-04-01", 3)
            .ThenBreached(ClockKind.SupplementNotice, "2022-03-10", "2022-04-01", 16);

    [Fact]
    public void While_a_supplement_is_awaited_nothing_is_overdue() =>
        Given(Received("2022-03-01"), SupplementRequested("2022-03-10"))
            .At("2022-12-31").ThenReply(ClockState.Superseded, "2022-03-29").ThenNoBreach()
            .ThenClock(ClockKind.SupplementPeriod, ClockState.Idle, null);
}
