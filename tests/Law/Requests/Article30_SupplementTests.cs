using FluentAssertions;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Deciding;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>补正: one notice, one supplement, or abandonment.</summary>
[Trait("Rule", "R30")]
[Trait("Rule", "C2")]
[Trait("Rule", "C3")]
public sealed class Article30_SupplementTests
{
    private const string Article = "条例第三十条";

    private static readonly Case Received1 = Given(Received("2022-03-01"));
    private static readonly Case Asked = Received1.And(SupplementRequested("2022-03-04"), Delivered(LetterKind.SupplementNotice, "2022-03-08"));

    [Fact]
    public void A_second_notice_is_refused()
    {
        Asked.When(SupplementRequested("2022-03-09")).ThenRefused(RefusalCodes.SupplementOnlyOnce, Article);
        Asked.And(SupplementReceived("2022-03-14", stillUnclear: true)).When(SupplementRequested("2022-03-15")).ThenRefused(RefusalCodes.SupplementOnlyOnce, Article);
    }

    [Fact]
    public void Nothing_unclear_is_nothing_owed_when_the_seven_days_have_passed() =>
        Received1.At("2022-03-10").ThenClock(ClockKind.SupplementNotice, ClockState.Running, "2022-03-10")
            .At("2022-03-11").ThenClock(ClockKind.SupplementNotice, ClockState.Lapsed, "2022-03-10").ThenNoBreach()
            .And(Replied("2022-03-11")).ThenClock(ClockKind.SupplementNotice, ClockState.Superseded, "2022-03-10");

    [Fact]
    [Trait("Rule", "RN2")]
    public void A_notice_that_names_no_period_gives_fifteen_working_days() =>
        Asked.ThenClock(ClockKind.SupplementPeriod, ClockState.Running, "2022-03-29").Request.Supplement!.PeriodWorkingDays.Should().Be(15);

    [Fact]
    public void The_authority_may_choose_another_usual_period() =>
        Received1.With(context => context with { Conventions = context.Conventions with { SupplementPeriod = 10 } })
            .And(SupplementRequested("2022-03-04")).Request.Supplement!.PeriodWorkingDays.Should().Be(10);

    [Theory]
    [InlineData(4)]
    [InlineData(31)]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_period_that_is_no_reasonable_one_is_refused(int workingDays) =>
        Received1.When(SupplementRequested("2022-03-04", workingDays)).ThenMalformed("periodWorkingDays");

    [Theory]
    [InlineData(5)]
    [InlineData(30)]
    public void A_period_between_five_and_thirty_days_is_taken(int workingDays) =>
        Received1.When(SupplementRequested("2022-03-04", workingDays)).ThenAccepted();

    [Fact]
    public void A_supplement_after_the_period_and_before_closing_is_accepted_and_restarts_the_period() =>
        Asked.And(SupplementReceived("2022-04-11"))
            .ThenClock(ClockKind.SupplementPeriod, ClockState.Breached, "2022-03-29")
            .ThenReplyRun(2, ClockState.Running, "2022-05-10").ThenNoBreach();

    [Fact]
    public void A_supplement_after_closing_is_a_new_request() =>
        Asked.And(SupplementLapsed("2022-03-30")).When(SupplementReceived("2022-03-31")).ThenRefused(RefusalCodes.CaseClosed);

    [Fact]
    public void A_supplement_comes_once_and_only_when_asked_for()
    {
        Received1.When(SupplementReceived("2022-03-04")).ThenRefused(RefusalCodes.NoSupplementNotice, Article);
        Asked.And(SupplementReceived("2022-03-14")).When(SupplementReceived("2022-03-15")).ThenRefused(RefusalCodes.SupplementReceivedAlready, Article);
    }

    [Fact]
    [Trait("Rule", "O-1")]
    public void Nothing_lapses_that_was_not_asked_for_or_has_come()
    {
        Received1.When(SupplementLapsed("2022-12-30")).ThenRefused(RefusalCodes.NoSupplementNotice, Article);
        Asked.And(SupplementReceived("2022-03-14")).When(SupplementLapsed("2022-12-30")).ThenRefused(RefusalCodes.SupplementReceivedAlready, Article);
    }

    [Fact]
    [Trait("Rule", "O-1")]
    [Trait("Rule", "DM13")]
    public void The_lapse_is_dated_by_law_and_not_by_the_day_it_is_recorded()
    {
        var lapsed = Asked.And(SupplementLapsed("2022-06-01")).ThenClosed(Disposition.SupplementNotProvided, "2022-03-30");

        lapsed.LastEntry.Event.Should().BeOfType<RequestEvent.SupplementLapsed>().Which.LastDay.Should().Be(Day("2022-03-29"));
        lapsed.LastEntry.On.Should().Be(Day("2022-03-30"));
        Lapses.SupplementOn(Asked.Request, Asked.Context.Calendar).Should().Be(Day("2022-03-30"));
        Lapses.SupplementOn(lapsed.Request, lapsed.Context.Calendar).Should().BeNull();
    }

    [Fact]
    public void A_lapse_is_not_dated_before_what_still_happened_after_it() =>
        Asked.And(ThirdPartyConsulted("2022-04-06"), SupplementLapsed("2022-04-11")).ThenClosed(Disposition.SupplementNotProvided, "2022-04-06");

    [Fact]
    public void A_lapse_in_the_future_has_not_happened() =>
        Asked.When(((Step)SupplementLapsed("2022-04-01")).RecordedOn("2022-03-31")).ThenRefused(RefusalCodes.DateInFuture);

    [Fact]
    public void The_request_may_be_answered_as_it_stands_while_the_supplement_is_awaited() =>
        Asked.And(Replied("2022-03-10", Disposition.DoesNotExist)).ThenClosed(Disposition.DoesNotExist, "2022-03-10")
            .ThenClock(ClockKind.SupplementPeriod, ClockState.Superseded, "2022-03-29");

    [Fact]
    [Trait("Rule", "U-3")]
    public void Still_unclear_is_an_outcome_only_after_a_supplement()
    {
        Received1.When(Replied("2022-03-10", Disposition.UnclearAfterSupplement)).ThenMissing("补正告知", "补正材料");
        Asked.When(Replied("2022-03-10", Disposition.UnclearAfterSupplement)).ThenMissing("补正材料");
        Asked.And(SupplementReceived("2022-03-14", stillUnclear: true)).When(Replied("2022-03-15", Disposition.UnclearAfterSupplement)).ThenAccepted();
    }
}
