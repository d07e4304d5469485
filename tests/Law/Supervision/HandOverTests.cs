using FluentAssertions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Supervision;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Requests.Commands.RequestCommand;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Supervision;

/// <summary>签收、退回 (惯例：条例未规定).</summary>
public sealed class HandOverTests
{
    private static readonly Case Handed = Given(Received("2022-03-01"), HandedOver("2022-03-02"));

    [Fact]
    public void A_department_has_one_working_day_to_sign() => AcceptanceTerm.Due(Given(Received("2022-03-01"), HandedOver("2022-03-04")).Request.HandOver!, Handed.Context).Should().Be(Day("2022-03-07"));

    [Fact]
    public void Signed_for_the_case_is_the_departments()
    {
        var told = Handed.And(SignedFor("2022-03-03"));

        told.Request.HandOver!.AcceptedOn.Should().Be(Day("2022-03-03"));
        told.Request.AwaitsAcceptance.Should().BeFalse();
        told.When(SignedFor("2022-03-04")).ThenRefused(RefusalCodes.NotHandedOver).Refusal.Message.Should().Contain("已于2022-03-03签收");
        told.When(HandedBack("2022-03-04")).ThenRefused(RefusalCodes.NotHandedOver).Refusal.Message.Should().Contain("请转办");
    }

    [Fact]
    public void Signing_late_is_recorded() => Handed.When(SignedFor("2022-03-20")).ThenAccepted();

    [Fact]
    public void Signing_before_the_hand_over_cannot_be() => Handed.When(((Step)SignedFor("2022-03-01")).RecordedOn("2022-03-03")).ThenRefused(RefusalCodes.DateBeforeDependency);

    [Fact]
    public void A_case_that_was_never_handed_over_has_nothing_to_sign() => Given(Received("2022-03-01")).When(HandedBack("2022-03-02")).ThenRefused(RefusalCodes.NotHandedOver);

    [Fact]
    public void Sending_back_needs_a_ground() => Handed.When(new SendBack { ToDepartment = "Czj!" }).ThenMalformed("reason", "toDepartment");

    [Fact]
    [Trait("Rule", "DM8")]
    public void Sent_back_it_is_where_it_came_from_with_nobody_and_nothing_to_sign_and_counts_where_it_did()
    {
        var told = Handed.And(HandedBack("2022-03-03"));

        told.Request.HandlingDepartment.Should().Be("xzfb");
        told.Request.Officer.Should().BeNull();
        told.Request.HandOver.Should().BeNull();
        told.Request.Origin.Department.Should().Be("xzfb");
        told.ThenStatus(RequestStatus.Registered).Facts()!.ReceivedOn.Should().Be(Day("2022-03-01"));
    }

    [Fact]
    public void Sent_on_to_a_third_department_it_must_be_signed_for_there()
    {
        var told = Handed.And(HandedBack("2022-03-03", "jyj"));

        told.Request.HandlingDepartment.Should().Be("jyj");
        told.Request.HandOver.Should().BeEquivalentTo(new { From = "czj", On = Day("2022-03-03"), AcceptedOn = (DateOnly?)null });
        told.When(HandedBack("2022-03-04", "jyj")).ThenRefused(RefusalCodes.NothingToChange);
    }

    [Fact]
    public void Nobody_signs_the_head_hears_of_it_and_then_the_superior_and_then_nobody_else()
    {
        var told = Handed.After(4);   // 2022-03-06, a Sunday: the term ended on Thursday

        told.Escalations().Should().Equal("2022-03-04 departmentHead czj notSignedFor until 2022-03-08");
        told.After(3).Escalations()[1..].Should().Equal("2022-03-09 superior czj notSignedFor until ");
        told.After(90).Escalations().Should().HaveCount(2);
    }

    [Fact]
    public void Signing_ends_the_ladder_and_a_new_hand_over_begins_another()
    {
        var told = Handed.After(4).And(SignedFor("2022-03-06")).After(30);
        told.Escalations().Should().HaveCount(1);

        told.And(HandedOver("2022-04-06", "jyj")).After(3).Escalations().Should().HaveCount(2).And.EndWith("2022-04-08 departmentHead jyj notSignedFor until 2022-04-12");
    }

    [Fact]
    public void Merged_into_where_it_came_from_it_waits_for_no_signature_there()
    {
        Handed.And(Step.Reorganise("czj", "xzfb")).Request.AwaitsAcceptance.Should().BeFalse();
        Handed.And(Step.Reorganise("czj", "zwfwj")).Request.AwaitsAcceptance.Should().BeTrue();
    }

    [Fact]
    public void A_closed_case_waits_for_no_signature()
    {
        var told = Handed.And(Withdrawn("2022-03-03"));

        told.Request.AwaitsAcceptance.Should().BeFalse();
        told.After(30).Request.Timeline[^1].Event.Should().BeOfType<RequestEvent.Withdrawn>();
        told.When(SignedFor("2022-03-04")).ThenRefused(RefusalCodes.CaseClosed);
    }
}
