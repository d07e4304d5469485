using FluentAssertions;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>收到申请之日: which day counts, by channel.</summary>
[Trait("Rule", "C1")]
[Trait("Rule", "R31")]
public sealed class Article31_ReceiptTests
{
    private const string Article = "条例第三十一条";

    [Theory]
    [InlineData(Channel.InPerson)]
    [InlineData(Channel.RegisteredMail)]
    [InlineData(Channel.Transferred)]
    public void These_channels_count_from_arrival(Channel channel)
    {
        var received = Given(Arrived("2022-03-01", channel)).ThenStatus(RequestStatus.Registered);

        received.Request.ReceivedOn.Should().Be(Day("2022-03-01"));
        received.When(Confirmed("2022-03-02")).ThenRefused(RefusalCodes.AlreadyConfirmed, Article);
        CaseClocks.Of(received.Request, received.Context).Should().NotContain(clock => clock.Kind == ClockKind.Confirmation);
    }

    [Theory]
    [InlineData(Channel.OrdinaryMail)]
    [InlineData(Channel.Internet)]
    [InlineData(Channel.Fax)]
    public void These_channels_count_from_the_confirmation_by_both_sides(Channel channel)
    {
        var arrived = Given(Arrived("2022-03-01", channel)).ThenStatus(RequestStatus.AwaitingConfirmation);
        arrived.Request.ReceivedOn.Should().BeNull();
        CaseClocks.Of(arrived.Request, arrived.Context).Should().ContainSingle().Which.Kind.Should().Be(ClockKind.Confirmation);

        arrived.And(Confirmed("2022-03-03")).ThenReply(ClockState.Running, "2022-03-31").Request.ReceivedOn.Should().Be(Day("2022-03-03"));
    }

    [Theory]
    [InlineData(Channel.InPerson)]
    [InlineData(Channel.RegisteredMail)]
    public void A_day_of_receipt_other_than_that_of_arrival_does_not_fit_these_channels(Channel channel) =>
        Given().When(Received("2022-03-02", channel) with { ArrivedOn = Day("2022-03-01") }).ThenRefused(RefusalCodes.ReceiptDateByChannel, Article);

    [Fact]
    public void A_confirmed_day_may_be_registered_at_once() =>
        Given(Received("2022-03-02", Channel.Internet) with { ArrivedOn = Day("2022-03-01") })
            .ThenStatus(RequestStatus.Registered)
            .ThenClock(ClockKind.Confirmation, ClockState.Met, "2022-03-04");

    [Fact]
    public void Before_the_confirmation_no_statutory_step_can_be_taken()
    {
        var arrived = Given(Arrived("2022-03-01", Channel.Internet));
        foreach (var step in new Step[]
        {
            SupplementRequested("2022-03-02"), ThirdPartyConsulted("2022-03-02"), CoMakerConsulted("2022-03-02"), Extended("2022-03-02"), ReasonsAsked("2022-03-02"),
            Delayed("2022-03-02", "2022-06-01"), FeeNoticed("2022-03-02"), Drafted("2022-03-02"), Replied("2022-03-02"),
        })
            arrived.When(step).ThenRefused(RefusalCodes.NotConfirmed, Article);
    }

    [Fact]
    public void A_late_confirmation_is_a_hidden_delay_and_is_flagged_after_three_working_days()
    {
        var arrived = Given(Arrived("2022-03-01", Channel.Internet))
            .At("2022-03-04").ThenClock(ClockKind.Confirmation, ClockState.Running, "2022-03-04").ThenNoBreach()
            .At("2022-03-05").ThenClock(ClockKind.Confirmation, ClockState.Breached, "2022-03-04")
            .At("2022-03-09").ThenBreached(ClockKind.Confirmation, "2022-03-04", null, 3);

        arrived.And(Confirmed("2022-03-09")).At("2022-12-31").ThenBreached(ClockKind.Confirmation, "2022-03-04", "2022-03-09", 3);
    }

    [Fact]
    public void Only_the_term_of_the_confirmation_is_a_convention_and_not_the_law()
    {
        var late = Given(Arrived("2022-03-01", Channel.Internet), Confirmed("2022-03-09")).At("2022-12-31");

        CaseClocks.Of(late.Request, late.Context).Where(clock => clock.IsCustom).Should().ContainSingle().Which.Kind.Should().Be(ClockKind.Confirmation);
        Breaches.Of(late.Request, late.Context).Where(breach => breach.IsCustom).Should().ContainSingle().Which.Clock.Should().Be(ClockKind.Confirmation);
        Breaches.Of(late.Request, late.Context).Where(breach => !breach.IsCustom).Should().ContainSingle().Which.Clock.Should().Be(ClockKind.Reply);
    }

    [Fact]
    public void The_lamp_of_an_unconfirmed_request_turns_red_after_one_working_day_and_never_black()
    {
        // 逾期 is said of a term the Regulation sets (第三十三条), and that begins with the receipt (第三十一条): the delay of the confirmation breaks a
        // convention, and shows as a breach of its own clock however long it lasts.
        // Arrived on a Friday; 2022-03-07 is the first working day after it.
        var arrived = Given(Arrived("2022-03-04", Channel.Internet));
        string[] days = ["2022-03-04", "2022-03-06", "2022-03-07", "2022-03-08", "2022-03-09", "2022-03-10", "2022-12-30"];
        days.Select(day => Lamp.Of(arrived.Request, arrived.At(day).Context))
            .Should().Equal(Urgency.Yellow, Urgency.Yellow, Urgency.Yellow, Urgency.Red, Urgency.Red, Urgency.Red, Urgency.Red);
        arrived.At("2022-03-10").ThenBreached(ClockKind.Confirmation, "2022-03-09", null, 1);

        var confirmed = arrived.And(Confirmed("2022-03-10")).At("2022-03-10");
        Lamp.Of(confirmed.Request, confirmed.Context).Should().Be(Urgency.Green);
        var withdrawn = arrived.And(Withdrawn("2022-03-10")).At("2022-03-10");
        Lamp.Of(withdrawn.Request, withdrawn.Context).Should().Be(Urgency.None);
    }

    [Fact]
    public void How_long_a_confirmation_may_take_is_the_authoritys_setting()
    {
        var arrived = Given(Arrived("2022-03-01", Channel.Internet)).At("2022-03-03");
        Lamp.Of(arrived.Request, arrived.Context).Should().Be(Urgency.Red);
        Lamp.Of(arrived.Request, arrived.Context with { Conventions = new() { ConfirmationPeriod = 2 } }).Should().Be(Urgency.Yellow);
        // 2022-03-03 is the second working day: within the convention's three, past the authority's one.
        arrived.ThenNoBreach();
        arrived.With(context => context with { Conventions = new() { ConfirmationPeriod = 0, ConfirmationBreachAfter = 1 } })
            .ThenBreached(ClockKind.Confirmation, "2022-03-02", null, 1);
    }

    [Fact]
    public void An_unconfirmed_request_may_be_withdrawn_and_is_counted_nowhere()
    {
        var withdrawn = Given(Arrived("2022-03-01", Channel.Internet), Withdrawn("2022-03-02")).ThenClosed(Disposition.Withdrawn, "2022-03-02");

        withdrawn.Facts().Should().BeNull();
        withdrawn.At("2022-12-31").ThenClock(ClockKind.Confirmation, ClockState.Superseded, "2022-03-04").ThenNoBreach();
    }

    [Fact]
    [Trait("Rule", "DM15")]
    [Trait("Rule", "R56")]
    public void What_was_received_before_the_revised_Regulation_is_outside_and_what_was_confirmed_after_it_inside()
    {
        Given().When(Received("2019-05-14")).ThenRefused(RefusalCodes.BeforeRegulation, "条例第五十六条");
        Given().When(Received("2019-05-15")).ThenAccepted();
        var arrived = Given(Arrived("2019-05-13", Channel.OrdinaryMail));
        arrived.When(Confirmed("2019-05-14")).ThenRefused(RefusalCodes.BeforeRegulation, "条例第五十六条");
        arrived.When(Confirmed("2019-05-15")).ThenAccepted();
    }

    [Fact]
    [Trait("Rule", "FC2")]
    public void The_rank_in_the_month_is_fixed_when_the_day_of_receipt_is()
    {
        var arrived = Given(Arrived("2022-03-01", Channel.Internet));
        arrived.Request.MonthlyRank.Should().BeNull();
        arrived.With(context => context with { MonthlyRank = 4 }).And(Confirmed("2022-03-03")).Request.MonthlyRank.Should().Be(4);
    }

    [Fact]
    [Trait("Rule", "DM8")]
    public void A_hand_over_moves_the_work_and_not_the_count()
    {
        var moved = Given(Received("2022-03-01"), HandedOver("2022-03-02", "czj")).ThenStatus(RequestStatus.InProgress);

        (moved.Request.Origin.Department, moved.Request.HandlingDepartment).Should().Be(("xzfb", "czj"));
        moved.When(HandedOver("2022-03-03", "czj")).ThenRefused(RefusalCodes.NothingToChange);
        moved.And(HandedOver("2022-03-03", "xzfb")).Request.HandlingDepartment.Should().Be("xzfb");
    }

    [Fact]
    public void An_officer_takes_a_case_without_any_clock_changing()
    {
        var assigned = Given(Received("2022-03-01"), Assigned("2022-03-02")).ThenStatus(RequestStatus.InProgress).ThenReply(ClockState.Running, "2022-03-29");
        assigned.And(Assigned("2022-03-03", "经办人乙")).Request.Officer.Should().Be("经办人乙");
        assigned.Request.Timeline.Select(entry => entry.Event.GetType()).Should().Equal(typeof(RequestEvent.Received), typeof(RequestEvent.Assigned));
    }

    [Fact]
    public void A_number_is_given_once() =>
        Given(Received("2022-03-01")).When(Received("2022-03-02")).ThenRefused(RefusalCodes.NumberTaken);

    [Fact]
    public void A_case_that_was_never_registered_takes_no_command() =>
        Given().When(Noted("2022-03-02")).ThenRefused(RefusalCodes.RequestNotFound);
}
