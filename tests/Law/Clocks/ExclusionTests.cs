using FluentAssertions;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Clocks;

/// <summary>扣除期间: the days of consultations that the reply period does not count.</summary>
[Trait("Rule", "R33.3")]
public sealed class ExclusionTests
{
    private static readonly Case Consulted = Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-07"));

    [Fact]
    [Trait("Rule", "C7")]
    public void While_a_consultation_is_open_only_the_bounds_of_the_due_date_are_known() =>
        Consulted
            .At("2022-03-08").ThenReply(ClockState.Suspended, null).ThenBounds(earliest: "2022-03-30", latest: null)
            .And(Delivered(LetterKind.ThirdPartyLetter, "2022-03-09", ThirdParty))
            .ThenBounds(earliest: "2022-03-31", latest: "2022-04-22")
            .At("2022-03-31").ThenReply(ClockState.Running, "2022-04-22");

    [Fact]
    [Trait("Rule", "G9")]
    public void Without_proof_of_receipt_the_fifteen_days_do_not_run_and_no_latest_day_is_known() =>
        Consulted.At("2022-06-30").ThenReply(ClockState.Suspended, null)
            .ThenClock(ClockKind.ThirdParty, ClockState.Idle, null, ThirdParty)
            .ThenBounds(earliest: "2022-07-22", latest: null);

    [Fact]
    [Trait("Rule", "C7")]
    public void A_letter_that_comes_back_ends_the_excluded_time_that_day() =>
        Consulted.And(CameBack(LetterKind.ThirdPartyLetter, "2022-03-10"))
            .ThenReply(ClockState.Running, "2022-04-01").ThenExcluded(workingDays: 3)
            .ThenClock(ClockKind.ThirdParty, ClockState.Superseded, null, ThirdParty);

    [Fact]
    [Trait("Rule", "C7")]
    public void An_opinion_after_the_fifteenth_day_excludes_no_more_than_to_that_day() =>
        Consulted.And(Delivered(LetterKind.ThirdPartyLetter, "2022-03-08", ThirdParty), ThirdPartyReplied("2022-05-20"))
            .ThenClock(ClockKind.ThirdParty, ClockState.Breached, "2022-03-29", ThirdParty)
            .ThenExcluded(workingDays: 16);

    [Fact]
    [Trait("Rule", "R11.1")]
    public void Asking_an_organ_that_did_not_make_the_information_has_no_term_but_is_excluded_all_the_same() =>
        Given(Received("2022-03-01"), AgencyConsulted("2022-03-07"), Delivered(LetterKind.AgencyLetter, "2022-03-08", OtherOrgan))
            .At("2022-06-30").ThenClock(ClockKind.Agency, ClockState.Running, null, OtherOrgan)
            .And(AgencyReplied("2022-06-30"))
            .ThenClock(ClockKind.Agency, ClockState.Met, null, OtherOrgan)
            .ThenReply(ClockState.Running, "2022-07-22");

    [Fact]
    [Trait("Rule", "C5")]
    public void A_consultation_begun_after_the_due_date_cures_nothing() =>
        Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-30"))
            .At("2022-04-08").ThenReply(ClockState.Breached, "2022-03-29").ThenExcluded(workingDays: 0)
            .ThenBreached(ClockKind.Reply, "2022-03-29", null, 7);

    [Fact]
    [Trait("Rule", "C5")]
    public void A_consultation_begun_on_the_due_date_leaves_no_day_to_move() =>
        Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-29"))
            .ThenReply(ClockState.Running, "2022-03-29")
            .At("2022-03-30").ThenReply(ClockState.Breached, "2022-03-29");

    [Fact]
    [Trait("Rule", "C5")]
    public void The_due_date_of_a_superseded_period_stays_where_it_was() =>
        Consulted.And(SupplementRequested("2022-03-10"))
            .ThenReplyRun(1, ClockState.Superseded, "2022-04-01")
            .At("2022-06-30").ThenReplyRun(1, ClockState.Superseded, "2022-04-01")
            .And(ThirdPartyReplied("2022-06-30")).ThenReplyRun(1, ClockState.Superseded, "2022-04-01");

    [Fact]
    [Trait("Rule", "C5")]
    public void A_reply_ends_the_consultations_that_were_still_open() =>
        Consulted.And(Replied("2022-03-10")).At("2022-12-31")
            .ThenReply(ClockState.Met, "2022-04-01").ThenExcluded(workingDays: 3);

    [Fact]
    public void The_spans_say_why_they_are_excluded() =>
        Consulted.And(AgencyConsulted("2022-03-07"), ThirdPartyReplied("2022-03-09"), AgencyReplied("2022-03-10"))
            .Clock(ClockKind.Reply).Excluded.Select(span => (span.From, span.To, span.Reason)).Should().Equal(
                (Day("2022-03-08"), Day("2022-03-09"), "征求第三方意见"),
                (Day("2022-03-08"), Day("2022-03-10"), "征求其他机关意见"));
}
