using FluentAssertions;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>征求第三方意见, and what a refusal for its sake needs.</summary>
[Trait("Rule", "R32")]
[Trait("Rule", "C7")]
[Trait("Rule", "N-4")]
[Trait("Rule", "R15")]
public sealed class Article32_ThirdPartyTests
{
    private static readonly Case Delivered15 = Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-02"), Delivered(LetterKind.ThirdPartyLetter, "2022-03-03", ThirdParty));

    [Fact]
    public void The_fifteen_days_run_from_the_day_the_third_party_has_the_letter() =>
        Delivered15.ThenClock(ClockKind.ThirdParty, ClockState.Running, "2022-03-24", ThirdParty)
            .At("2022-03-25").ThenClock(ClockKind.ThirdParty, ClockState.Lapsed, "2022-03-24", ThirdParty);

    [Fact]
    public void Silence_is_neither_consent_nor_refusal()
    {
        var silent = Delivered15.At("2022-03-25");

        ConsultationClock.IsDeemedConsent(silent.Request.Consultations[0], silent.Context).Should().BeFalse();
        silent.When(Replied("2022-03-25", Disposition.ThirdPartyRights)).ThenAccepted();
        silent.When(Replied("2022-03-25", Disposition.Provided)).ThenAccepted();
    }

    [Fact]
    public void A_refusal_for_its_sake_waits_for_the_opinion_or_the_end_of_the_term()
    {
        Delivered15.When(Replied("2022-03-24", Disposition.ThirdPartyRights)).ThenMissing(ThirdParty);
        Delivered15.And(ThirdPartyReplied("2022-03-10")).When(Replied("2022-03-10", Disposition.ThirdPartyRights)).ThenAccepted();
    }

    [Fact]
    public void A_refusal_for_its_sake_needs_a_consultation_or_the_reason_why_there_was_none()
    {
        var received = Given(Received("2022-03-01"));
        received.When(Replied("2022-03-10", Disposition.ThirdPartyRights)).ThenMissing("noConsultationReason");

        var reasoned = Sufficient.FactsFor(Disposition.ThirdPartyRights).With("noConsultationReason", "第三方已注销，无法联系");
        received.When(Replied("2022-03-10", Disposition.ThirdPartyRights, facts: reasoned)).ThenAccepted();
    }

    [Fact]
    public void A_letter_that_came_back_is_no_consultation() =>
        Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-02"), CameBack(LetterKind.ThirdPartyLetter, "2022-03-04"))
            .When(Replied("2022-03-10", Disposition.ThirdPartyRights)).ThenMissing("noConsultationReason");

    [Fact]
    public void An_opinion_after_its_term_is_recorded_all_the_same() =>
        Delivered15.And(ThirdPartyReplied("2022-03-28")).ThenClock(ClockKind.ThirdParty, ClockState.Breached, "2022-03-24", ThirdParty).ThenNoBreach();

    [Fact]
    public void A_party_is_asked_once_and_again_only_when_the_letter_came_back()
    {
        Delivered15.When(ThirdPartyConsulted("2022-03-04")).ThenRefused(RefusalCodes.ConsultedAlready, "条例第三十二条");
        Delivered15.When(ThirdPartyConsulted("2022-03-04", "第三方乙公司")).ThenAccepted();
    }

    [Fact]
    public void Only_who_was_asked_and_has_not_answered_gives_an_opinion()
    {
        Given(Received("2022-03-01")).When(ThirdPartyReplied("2022-03-04")).ThenRefused(RefusalCodes.NotConsulted);
        Delivered15.When(ThirdPartyReplied("2022-03-04", party: "第三方乙公司")).ThenRefused(RefusalCodes.NotConsulted);
        Delivered15.And(ThirdPartyReplied("2022-03-04")).When(ThirdPartyReplied("2022-03-05")).ThenRefused(RefusalCodes.NotConsulted);
    }

    [Fact]
    public void An_answer_without_proof_that_the_letter_was_received_is_in_time() =>
        Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-02"), ThirdPartyReplied("2022-03-10", consents: true))
            .ThenClock(ClockKind.ThirdParty, ClockState.Met, null, ThirdParty);
}
