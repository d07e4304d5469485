using FluentAssertions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Supervision;

/// <summary>会办 (惯例：条例未规定).</summary>
public sealed class CoHandlingTests
{
    private static readonly Case Invited = Given(Received("2022-03-01"), CoHandlerInvited("2022-03-02", "2022-03-09"));

    [Fact]
    [Trait("Rule", "DM8")]
    public void A_department_contributes_its_part_and_the_case_stays_where_it_is()
    {
        var told = Invited.And(CoHandlerAnswered("2022-03-08"));

        told.Request.CoHandlings.Should().Equal(new CoHandling
        {
            Department = "jyj",
            Part = "核对学校建设资金",
            InvitedOn = Day("2022-03-02"),
            DueOn = Day("2022-03-09"),
            AnsweredOn = Day("2022-03-08"),
            Text = "数据无误，可以公开",
        });
        (told.Request.Origin.Department, told.Request.HandlingDepartment).Should().Be(("xzfb", "xzfb"));
        told.ThenReply(Law.Clocks.ClockState.Running, "2022-03-29");
    }

    [Fact]
    public void Each_part_has_its_own_day_and_its_own_answer()
    {
        var told = Invited.And(CoHandlerInvited("2022-03-02", "2022-03-11", "zrzyj"), CoHandlerAnswered("2022-03-10", "zrzyj"));

        told.Request.CoHandlings.Select(part => (part.Department, part.DueOn, part.AnsweredOn)).Should().Equal(
            ("jyj", Day("2022-03-09"), null), ("zrzyj", Day("2022-03-11"), Day("2022-03-10")));
        told.When(CoHandlerAnswered("2022-03-11", "zrzyj")).ThenRefused(RefusalCodes.NotInvited);
        told.When(CoHandlerAnswered("2022-03-11", "gaj")).ThenRefused(RefusalCodes.NotInvited);
    }

    [Fact]
    public void A_late_part_is_recorded_and_an_open_one_does_not_keep_the_reply()
    {
        Invited.When(CoHandlerAnswered("2022-03-20")).ThenAccepted();
        Invited.When(Replied("2022-03-10")).ThenAccepted();
    }

    [Fact]
    public void Who_has_answered_may_be_invited_for_another_part() => Invited.And(CoHandlerAnswered("2022-03-08")).When(CoHandlerInvited("2022-03-09", "2022-03-11")).ThenAccepted();

    [Fact]
    public void The_handling_department_is_not_invited() => Invited.When(CoHandlerInvited("2022-03-03", "2022-03-09", "xzfb")).ThenRefused(RefusalCodes.NothingToChange);

    [Fact]
    public void An_invitation_says_what_and_until_when()
    {
        Invited.When(new RequestCommand.InviteCoHandler()).ThenMalformed("department", "part", "dueOn");
        Invited.When(CoHandlerInvited("2022-03-09", "2022-03-08", "gaj")).ThenRefused(RefusalCodes.DateBeforeDependency).Refusal.Errors.Should().ContainKey("dueOn");
    }
}
