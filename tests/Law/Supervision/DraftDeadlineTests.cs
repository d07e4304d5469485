using FluentAssertions;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Supervision;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Supervision;

/// <summary>内部拟稿期限 (惯例：条例未规定).</summary>
public sealed class DraftDeadlineTests
{
    [Fact]
    public void It_is_the_tenth_of_twenty_working_days() => Of(Given(Received("2022-03-01"))).Should().Be(new DraftDeadline { DueOn = Day("2022-03-15"), State = ClockState.Running });

    [Fact]
    public void An_authority_may_choose_another_day() =>
        Of(Given(Received("2022-03-01")).With(context => context with { Conventions = new() { DraftPeriod = 15 } }))!.DueOn.Should().Be(Day("2022-03-22"));

    [Fact]
    public void An_extension_moves_it_as_far_as_the_reply() => Of(Given(Received("2022-03-01"), Extended("2022-03-14", 5)))!.DueOn.Should().Be(Day("2022-03-22"));

    [Fact]
    public void A_delay_leaves_review_and_signing_their_days() =>
        Of(Given(Received("2022-03-01"), ReasonsAsked("2022-03-02"), ReasonsGiven("2022-03-08", accepted: true), Delayed("2022-03-28", "2022-06-30")))!.DueOn.Should().Be(Day("2022-06-16"));

    [Fact]
    public void While_others_are_asked_it_is_not_known() =>
        Of(Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-03"))).Should().Be(new DraftDeadline { State = ClockState.Suspended });

    [Fact]
    public void A_draft_in_time_meets_it_and_a_late_one_does_not_and_neither_is_a_breach()
    {
        Of(Given(Received("2022-03-01"), Drafted("2022-03-15")))!.State.Should().Be(ClockState.Met);
        var late = Given(Received("2022-03-01"), Drafted("2022-03-16"));
        Of(late).Should().Be(new DraftDeadline { DueOn = Day("2022-03-15"), DraftedOn = Day("2022-03-16"), State = ClockState.Breached });
        late.ThenNoBreach();
        Of(Given(Received("2022-03-01")).At("2022-03-16"))!.State.Should().Be(ClockState.Breached);
    }

    [Fact]
    public void A_new_reply_period_wants_a_draft_of_its_own() =>
        Of(Given(Received("2022-03-01"), Drafted("2022-03-04"), SupplementRequested("2022-03-07"), SupplementReceived("2022-03-10")))
            .Should().Be(new DraftDeadline { DueOn = Day("2022-03-24"), State = ClockState.Running });

    [Fact]
    public void There_is_none_where_no_reply_period_counts()
    {
        Of(Given(Arrived("2022-03-01", Channel.Fax))).Should().BeNull();
        Of(Given(Received("2022-03-01"), FeeNoticed("2022-03-04"))).Should().BeNull();
        Of(Given(Received("2022-03-01"), Replied("2022-03-04"))).Should().BeNull();
    }

    private static DraftDeadline? Of(Case told) => DraftDeadline.Of(told.Request, told.Context);
}
