using FluentAssertions;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Deciding;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>送达: what starts when the addressee has a letter, and which day counts for the organ.</summary>
[Trait("Rule", "G8")]
[Trait("Rule", "G9")]
public sealed class DeliveryTests
{
    [Fact]
    public void The_applicants_terms_start_only_with_proof_of_receipt()
    {
        Given(Received("2022-03-01"), SupplementRequested("2022-03-04"))
            .ThenClock(ClockKind.SupplementPeriod, ClockState.Idle, null)
            .And(Delivered(LetterKind.SupplementNotice, "2022-03-08"))
            .ThenClock(ClockKind.SupplementPeriod, ClockState.Running, "2022-03-29");
        Given(Received("2022-03-01"), FeeNoticed("2022-03-04"))
            .ThenClock(ClockKind.FeePayment, ClockState.Idle, null)
            .And(Delivered(LetterKind.FeeNotice, "2022-03-08"))
            .ThenClock(ClockKind.FeePayment, ClockState.Running, "2022-04-06");
    }

    [Fact]
    public void Without_proof_nothing_lapses_however_long_it_takes()
    {
        Given(Received("2022-03-01"), SupplementRequested("2022-03-04")).When(SupplementLapsed("2022-12-31")).ThenRefused(RefusalCodes.PeriodNotOver, "条例第三十条");
        Given(Received("2022-03-01"), FeeNoticed("2022-03-04")).When(FeeLapsed("2022-12-31")).ThenRefused(RefusalCodes.PeriodNotOver, "信息处理费管理办法第六条");
    }

    [Fact]
    [Trait("Rule", "G6")]
    public void A_reply_handed_over_is_received_the_same_day_and_a_posted_one_when_it_is_signed_for()
    {
        Given(Received("2022-03-01"), Replied("2022-03-04", by: DeliveryMeans.Hand)).Request.Closing!.DeliveredOn.Should().Be(Day("2022-03-04"));

        var posted = Given(Received("2022-03-01"), Replied("2022-03-04", by: DeliveryMeans.Post));
        posted.Request.Closing!.DeliveredOn.Should().BeNull();
        var signed = posted.And(Delivered(LetterKind.Reply, "2022-03-09"));
        (signed.Request.Closing!.On, signed.Request.Closing.DeliveredOn).Should().Be((Day("2022-03-04"), Day("2022-03-09")));
    }

    [Fact]
    public void A_delivery_is_confirmed_once() =>
        Given(Received("2022-03-01"), SupplementRequested("2022-03-04"), FeeNoticed("2022-03-04"), Delivered(LetterKind.SupplementNotice, "2022-03-08"))
            .When(Delivered(LetterKind.SupplementNotice, "2022-03-09")).ThenRefused(RefusalCodes.DeliveredAlready);

    [Theory]
    [InlineData(LetterKind.SupplementNotice, null)]
    [InlineData(LetterKind.Reply, null)]
    [InlineData(LetterKind.AgencyLetter, null)]
    [InlineData(LetterKind.ThirdPartyLetter, "另一第三方")]
    public void A_letter_that_was_never_sent_is_not_delivered(LetterKind letter, string? party) =>
        Given(Received("2022-03-01"), FeeNoticed("2022-03-02"), ThirdPartyConsulted("2022-03-02"))
            .When(Delivered(letter, "2022-03-03", party)).ThenRefused(RefusalCodes.NoSuchLetter);

    [Fact]
    public void A_single_consultation_needs_no_name_and_several_do()
    {
        var one = Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-02"));
        one.And(Delivered(LetterKind.ThirdPartyLetter, "2022-03-03")).Request.Consultations[0].DeliveredOn.Should().Be(Day("2022-03-03"));

        var two = one.And(ThirdPartyConsulted("2022-03-02", "第三方乙公司"));
        two.When(Delivered(LetterKind.ThirdPartyLetter, "2022-03-03")).ThenRefused(RefusalCodes.NoSuchLetter);
        two.And(Delivered(LetterKind.ThirdPartyLetter, "2022-03-03", "第三方乙公司")).Request.Consultations[1].DeliveredOn.Should().Be(Day("2022-03-03"));
    }

    [Fact]
    public void What_came_back_was_not_delivered()
    {
        var back = Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-02"), CoMakerConsulted("2022-03-02"), CameBack(LetterKind.ThirdPartyLetter, "2022-03-04"));

        back.When(Delivered(LetterKind.ThirdPartyLetter, "2022-03-05", ThirdParty)).ThenRefused(RefusalCodes.NoSuchLetter);
        back.And(ThirdPartyConsulted("2022-03-05"), Delivered(LetterKind.ThirdPartyLetter, "2022-03-07", ThirdParty))
            .ThenClock(ClockKind.ThirdParty, ClockState.Running, "2022-03-28", ThirdParty);
    }

    [Fact]
    public void What_was_delivered_does_not_come_back()
    {
        var delivered = Given(Received("2022-03-01"), ThirdPartyConsulted("2022-03-02"), Delivered(LetterKind.ThirdPartyLetter, "2022-03-03", ThirdParty));

        delivered.When(CameBack(LetterKind.ThirdPartyLetter, "2022-03-04")).ThenRefused(RefusalCodes.NoSuchLetter);
        CommandGuards.Allowed(delivered.Request, delivered.Context).Should().NotContain("letterReturned");
    }

    [Fact]
    public void Only_letters_of_consultation_are_recorded_as_returned() =>
        Given(Received("2022-03-01"), SupplementRequested("2022-03-02"))
            .When(new RequestCommand.ReturnLetter { Of = LetterKind.SupplementNotice, Party = ThirdParty, On = Day("2022-03-03") })
            .ThenMalformed("of");

    [Fact]
    public void After_closing_only_the_reply_is_still_delivered()
    {
        var closed = Given(Received("2022-03-01"), FeeNoticed("2022-03-02"), Replied("2022-03-04"));

        closed.When(Delivered(LetterKind.FeeNotice, "2022-03-07")).ThenRefused(RefusalCodes.CaseClosed);
        closed.When(Delivered(LetterKind.Reply, "2022-03-07")).ThenAccepted();
    }
}
