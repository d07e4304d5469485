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

/// <summary>征求共同制作机关意见: silence is consent, but not before its fifteen days are over.</summary>
[Trait("Rule", "R34")]
[Trait("Rule", "R10.3")]
[Trait("Rule", "C8")]
public sealed class Article34_CoMakerTests
{
    private static readonly Case Asked = Given(Received("2022-03-01"), CoMakerConsulted("2022-03-02"), Delivered(LetterKind.AgencyLetter, "2022-03-03", OtherOrgan));

    [Theory]
    [InlineData(Disposition.AlreadyPublic)]
    [InlineData(Disposition.Provided)]
    [InlineData(Disposition.PartlyDisclosed)]
    public void Nothing_is_disclosed_while_its_days_run(Disposition disposition)
    {
        Asked.When(Replied("2022-03-24", disposition)).ThenMissing(OtherOrgan);
        Asked.When(Replied("2022-03-25", disposition)).ThenAccepted();
        Asked.And(AgencyReplied("2022-03-10")).When(Replied("2022-03-10", disposition)).ThenAccepted();
    }

    [Fact]
    public void The_consultation_may_be_ended_early_on_record() =>
        Asked.When(Replied("2022-03-10", facts: Sufficient.FactsFor(Disposition.Provided).With("consultationEndedEarly", "经与该局商定，不再等候"))).ThenAccepted();

    [Fact]
    public void Other_outcomes_need_not_wait() =>
        Asked.When(Replied("2022-03-10", Disposition.DoesNotExist)).ThenAccepted();

    [Fact]
    public void Its_silence_is_consent_from_the_day_after_its_last()
    {
        IsDeemedConsent(Asked.At("2022-03-24")).Should().BeFalse();
        IsDeemedConsent(Asked.At("2022-03-25")).Should().BeTrue();
        IsDeemedConsent(Asked.And(AgencyReplied("2022-03-10", consents: false)).At("2022-03-25")).Should().BeFalse();
        Asked.Clock(ClockKind.Agency).Article.Should().Be("条例第三十四条");
    }

    [Fact]
    [Trait("Rule", "G9")]
    public void Without_proof_of_receipt_silence_is_nothing_and_disclosure_waits()
    {
        var sent = Given(Received("2022-03-01"), CoMakerConsulted("2022-03-02"));

        IsDeemedConsent(sent.At("2022-12-30")).Should().BeFalse();
        sent.When(Replied("2022-12-30")).ThenMissing(OtherOrgan);
    }

    [Fact]
    [Trait("Rule", "R11.1")]
    public void An_organ_that_did_not_make_it_has_no_term_and_blocks_nothing()
    {
        var asked = Given(Received("2022-03-01"), AgencyConsulted("2022-03-02"), Delivered(LetterKind.AgencyLetter, "2022-03-03", OtherOrgan));

        asked.ThenClock(ClockKind.Agency, ClockState.Running, null, OtherOrgan).Clock(ClockKind.Agency).Article.Should().Be("条例第十一条");
        IsDeemedConsent(asked.At("2022-12-30")).Should().BeFalse();
        asked.When(Replied("2022-03-04")).ThenAccepted();
    }

    [Fact]
    public void An_organ_is_asked_once() =>
        Asked.When(CoMakerConsulted("2022-03-04")).ThenRefused(RefusalCodes.ConsultedAlready, "条例第三十四条");

    [Fact]
    public void Only_an_organ_that_was_asked_answers() =>
        Given(Received("2022-03-01")).When(AgencyReplied("2022-03-04")).ThenRefused(RefusalCodes.NotConsulted);

    private static bool IsDeemedConsent(Case story) => ConsultationClock.IsDeemedConsent(story.Request.Consultations[0], story.Context);
}
