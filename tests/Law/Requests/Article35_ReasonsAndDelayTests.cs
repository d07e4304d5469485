using FluentAssertions;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>要求说明理由，不予处理，延迟答复.</summary>
[Trait("Rule", "R35")]
[Trait("Rule", "C9")]
public sealed class Article35_ReasonsAndDelayTests
{
    private const string Article = "条例第三十五条";

    private static readonly Case Asked = Given(Received("2022-03-01"), ReasonsAsked("2022-03-02"));
    private static readonly Case Reasonable = Asked.And(ReasonsGiven("2022-03-08", accepted: true));

    [Fact]
    [Trait("Rule", "RN4")]
    public void Asking_for_reasons_does_not_stop_the_reply_clock() =>
        Asked.ThenReply(ClockState.Running, "2022-03-29").ThenClock(ClockKind.Reasons, ClockState.Running, "2022-03-11")
            .At("2022-03-14").ThenClock(ClockKind.Reasons, ClockState.Lapsed, "2022-03-11").ThenNoBreach();

    [Fact]
    public void The_organ_fixes_the_time_to_explain() =>
        Given(Received("2022-03-01"), ReasonsAsked("2022-03-02", workingDays: 3)).ThenClock(ClockKind.Reasons, ClockState.Running, "2022-03-07");

    [Fact]
    public void Reasons_are_asked_for_once() =>
        Asked.When(ReasonsAsked("2022-03-03")).ThenRefused(RefusalCodes.ReasonsAskedAlready, Article);

    [Fact]
    public void Reasons_are_given_once_and_only_when_asked_for()
    {
        Given(Received("2022-03-01")).When(ReasonsGiven("2022-03-03", accepted: true)).ThenRefused(RefusalCodes.NoReasonsRequest, Article);
        Reasonable.When(ReasonsGiven("2022-03-09", accepted: false)).ThenRefused(RefusalCodes.NoReasonsRequest, Article);
    }

    [Fact]
    [Trait("Rule", "X-4")]
    public void Excessive_requests_are_not_processed_only_after_reasons_failed()
    {
        Given(Received("2022-03-01")).When(Replied("2022-03-14", Disposition.ExcessiveRequests)).ThenMissing("askReason");
        Asked.When(Replied("2022-03-11", Disposition.ExcessiveRequests)).ThenMissing("2022-03-11");
        Reasonable.When(Replied("2022-03-14", Disposition.ExcessiveRequests)).ThenMissing("已记录理由合理");

        Asked.When(Replied("2022-03-14", Disposition.ExcessiveRequests)).ThenAccepted();
        Asked.And(ReasonsGiven("2022-03-04", accepted: false)).When(Replied("2022-03-04", Disposition.ExcessiveRequests)).ThenAccepted();
    }

    [Fact]
    public void A_later_date_fixed_in_time_becomes_the_due_date()
    {
        var delayed = Reasonable.And(Delayed("2022-03-29", "2022-06-30")).ThenReply(ClockState.Running, "2022-06-30");

        delayed.Clock(ClockKind.Reply).Article.Should().Be(Article);
        delayed.At("2022-06-30").And(Replied("2022-06-30")).ThenReply(ClockState.Met, "2022-06-30").ThenNoBreach();
        delayed.At("2022-07-01").ThenBreached(ClockKind.Reply, "2022-06-30", null, 1);
    }

    [Fact]
    public void A_later_date_needs_reasons_that_were_accepted()
    {
        Asked.When(Delayed("2022-03-09", "2022-06-30")).ThenRefused(RefusalCodes.ReasonsNotAccepted, Article);
        Asked.And(ReasonsGiven("2022-03-08", accepted: false)).When(Delayed("2022-03-09", "2022-06-30")).ThenRefused(RefusalCodes.ReasonsNotAccepted, Article);
    }

    [Fact]
    public void A_later_date_is_told_within_the_reply_period() =>
        Reasonable.When(Delayed("2022-03-30", "2022-06-30")).ThenRefused(RefusalCodes.ReplyPeriodOver, Article);

    [Theory]
    [InlineData("2022-06-25")]
    [InlineData("2022-03-29")]
    [InlineData("2022-03-15")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-25")]
    public void A_later_date_is_a_working_day_after_the_present_one_and_within_reason(string until) =>
        Reasonable.When(Delayed("2022-03-09", until)).ThenRefused(RefusalCodes.DelayDateUnfit, Article);

    [Fact]
    public void A_later_date_may_be_moved_once_more_while_it_has_not_passed() =>
        Reasonable.And(Delayed("2022-03-09", "2022-06-30"), Delayed("2022-06-29", "2022-07-29")).ThenReply(ClockState.Running, "2022-07-29");

    [Fact]
    [Trait("Rule", "C6")]
    public void Extension_and_later_date_are_not_combined_in_silence()
    {
        var extended = Reasonable.And(Extended("2022-03-09", 5));
        extended.When(Delayed("2022-03-10", "2022-06-30")).ThenRefused(RefusalCodes.DelayWithExtension, Article);
        extended.And(Delayed("2022-03-10", "2022-06-30", alsoExtended: true)).ThenReply(ClockState.Running, "2022-06-30");

        Reasonable.And(Delayed("2022-03-10", "2022-06-30")).When(Extended("2022-03-11")).ThenRefused(RefusalCodes.ReplyClockNotRunning, Article);
    }

    [Fact]
    public void No_later_date_is_fixed_while_supplement_or_payment_is_awaited() =>
        Reasonable.And(SupplementRequested("2022-03-09")).When(Delayed("2022-03-10", "2022-06-30")).ThenRefused(RefusalCodes.ReplyClockNotRunning, Article);
}
