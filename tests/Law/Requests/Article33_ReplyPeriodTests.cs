using FluentAssertions;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>答复期限及其延长.</summary>
[Trait("Rule", "R33.2")]
[Trait("Rule", "C5")]
[Trait("Rule", "C6")]
public sealed class Article33_ReplyPeriodTests
{
    private const string Article = "条例第三十三条第二款";

    private static readonly Case Open = Given(Received("2022-03-01"));

    [Fact]
    [Trait("Rule", "R33.1")]
    public void What_can_be_answered_on_the_spot_is_answered_the_same_day() =>
        Open.And(Replied("2022-03-01", by: DeliveryMeans.Hand)).ThenReply(ClockState.Met, "2022-03-29").ThenNoBreach();

    [Fact]
    public void A_late_reply_is_accepted_and_flagged() =>
        Open.And(Replied("2022-03-31")).ThenReply(ClockState.Breached, "2022-03-29").ThenBreached(ClockKind.Reply, "2022-03-29", "2022-03-31", 2);

    [Fact]
    [Trait("Rule", "RN3")]
    public void A_running_period_is_extended_once() =>
        Open.And(Extended("2022-03-10", 5)).ThenReply(ClockState.Running, "2022-04-06")
            .When(Extended("2022-03-11", 5)).ThenRefused(RefusalCodes.ExtensionOnlyOnce, Article);

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    [InlineData(-1)]
    public void An_extension_is_of_one_to_twenty_working_days(int workingDays) =>
        Open.When(Extended("2022-03-10", workingDays)).ThenMalformed("workingDays");

    [Fact]
    [Trait("Rule", "R4.1")]
    public void An_extension_needs_the_heads_consent_and_a_reason_both_named_at_once() =>
        Open.When(new RequestCommand.Extend { On = Day("2022-03-10"), WorkingDays = 20 })
            .ThenMissing("approvedBy", "reason").ThenRefused(RefusalCodes.PreconditionMissing, Article);

    [Fact]
    public void An_extension_comes_before_the_period_ends()
    {
        Open.When(Extended("2022-03-29")).ThenAccepted();
        Open.When(Extended("2022-03-30")).ThenRefused(RefusalCodes.ReplyPeriodOver, Article);
    }

    [Fact]
    public void An_extension_granted_in_time_is_recorded_late() =>
        Open.When(((Step)Extended("2022-03-29")).RecordedOn("2022-04-20")).ThenAccepted().ThenReply(ClockState.Running, "2022-04-26");

    [Fact]
    [Trait("Rule", "R33.3")]
    public void While_a_third_party_is_asked_the_period_is_not_over_and_may_be_extended() =>
        Open.And(ThirdPartyConsulted("2022-03-28")).When(Extended("2022-04-11")).ThenAccepted();

    [Fact]
    public void Nothing_is_extended_while_no_period_runs()
    {
        Open.And(SupplementRequested("2022-03-04")).When(Extended("2022-03-07")).ThenRefused(RefusalCodes.ReplyClockNotRunning, Article);
        Open.And(FeeNoticed("2022-03-04")).When(Extended("2022-03-07")).ThenRefused(RefusalCodes.ReplyClockNotRunning, Article);
    }

    [Fact]
    [Trait("Rule", "DM12")]
    public void An_extension_is_no_outcome() =>
        Open.And(Extended("2022-03-10")).ThenStatus(RequestStatus.Registered).Facts()!.ClosedOn.Should().BeNull();

    [Fact]
    public void The_lamp_turns_yellow_at_five_days_red_at_two_and_black_when_over()
    {
        Lamps("2022-03-21", "2022-03-22", "2022-03-24", "2022-03-25", "2022-03-29", "2022-03-30")
            .Should().Equal((Urgency.Green, 6), (Urgency.Yellow, 5), (Urgency.Yellow, 3), (Urgency.Red, 2), (Urgency.Red, 0), (Urgency.Overdue, -1));
        Lamp.Of((DateOnly?)null, Open.Context).Should().Be(Urgency.None);
    }

    private static IEnumerable<(Urgency, int)> Lamps(params string[] days) => days.Select(Open.At).Select(story =>
    {
        var dueOn = story.Clock(ClockKind.Reply).DueOn!.Value;
        return (Lamp.Of(dueOn, story.Context), Lamp.WorkingDaysLeft(dueOn, story.Context.Today, story.Context.Calendar));
    });
}
