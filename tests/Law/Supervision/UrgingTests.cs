using FluentAssertions;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.File;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Supervision;

/// <summary>催办、督办, and the explanation of a late closing (惯例：条例未规定).</summary>
public sealed class UrgingTests
{
    private static readonly Case Urging = Given(Received("2022-03-01"), Urged("2022-03-02", "2022-03-04"));

    [Fact]
    public void Answered_in_time_it_ends()
    {
        var told = Urging.And(UrgeAnswered("2022-03-04"));

        told.Request.AwaitsUrgeAnswer.Should().BeFalse();
        told.Request.Urge.Should().BeEquivalentTo(new { Answer = "明日送审", AnsweredOn = Day("2022-03-04") });
        told.After(60).Escalations().Should().BeEmpty();
        told.When(UrgeAnswered("2022-03-05")).ThenRefused(RefusalCodes.NotUrged);
    }

    [Fact]
    public void Ignored_it_climbs_to_the_head_of_the_department_and_to_the_superior() => Urging.After(60).Escalations().Should().Equal(
        "2022-03-07 departmentHead xzfb urgeIgnored until 2022-03-09",
        "2022-03-10 superior xzfb urgeIgnored until ");

    [Fact]
    public void Answered_at_last_it_climbs_no_further() => Urging.After(6).And(UrgeAnswered("2022-03-09")).After(30).Escalations().Should().HaveCount(1);

    [Fact]
    public void A_new_urging_begins_anew_and_handing_the_case_on_evades_none()
    {
        Urging.After(6).And(Urged("2022-03-08", "2022-03-18")).After(12).Escalations().Should().HaveCount(1);
        Urging.And(HandedOver("2022-03-04"), SignedFor("2022-03-04")).After(5).Escalations().Should().Equal("2022-03-07 departmentHead czj urgeIgnored until 2022-03-09");
    }

    [Fact]
    public void A_closed_case_is_not_urged()
    {
        var closed = Urging.And(Replied("2022-03-03"));

        closed.When(Urged("2022-03-04", "2022-03-08")).ThenRefused(RefusalCodes.CaseClosed).Refusal.Message.Should().Be("该申请已于2022-03-03办结，无须催办。");
        closed.When(UrgeAnswered("2022-03-04")).ThenRefused(RefusalCodes.CaseClosed);
        closed.After(30).Escalations().Should().BeEmpty();
    }

    [Fact]
    public void The_answer_is_wanted_on_a_day_that_can_be_meant()
    {
        Urging.When(new RequestCommand.Urge()).ThenMalformed("reason", "answerBy");
        Urging.When(Urged("2022-03-04", "2022-03-03")).ThenRefused(RefusalCodes.DateBeforeDependency).Refusal.Errors.Should().ContainKey("answerBy");
        Urging.When(Urged("2022-03-04", "2202-03-08")).ThenMalformed("answerBy");
    }

    [Fact]
    public void A_late_reply_names_the_unit_and_the_reason_and_goes_out_without_them_too()
    {
        Late(reply => reply with { LateReason = "档案查找困难", ResponsibleDepartment = "czj" }).Should().Be(new Lateness { Department = "czj", Reason = "档案查找困难" });
        Late(reply => reply with { LateReason = "档案查找困难" })!.Department.Should().Be("xzfb", "the handling department answers for it where none is named");
        Late(reply => reply).Should().BeNull();
        Given(Received("2022-03-01")).And(Reply("2022-03-29") with { LateReason = "档案查找困难" }).Request.Closing!.Lateness.Should().BeNull("it was in time");
    }

    [Fact]
    public void It_can_be_explained_afterwards_and_anew()
    {
        var late = Given(Received("2022-03-01"), Replied("2022-03-30"));

        late.And(LatenessExplained("2022-03-31"), LatenessExplained("2022-04-01", "jyj")).Request.Closing!.Lateness!.Department.Should().Be("jyj");
        late.When(new RequestCommand.ExplainLateness()).ThenMalformed("department", "reason");
        Given(Received("2022-03-01")).When(LatenessExplained("2022-03-31")).ThenRefused(RefusalCodes.CaseNotClosed);
        Given(Received("2022-03-01"), Replied("2022-03-29")).When(LatenessExplained("2022-03-31")).ThenRefused(RefusalCodes.NotLate);
    }

    private static Lateness? Late(Func<RequestCommand.IssueReply, RequestCommand.IssueReply> change) =>
        Given(Received("2022-03-01")).And(change(Reply("2022-03-30"))).Request.Timeline[^1].Event.Should().BeOfType<RequestEvent.ReplyIssued>().Subject.Lateness;

    private static RequestCommand.IssueReply Reply(string on) => (RequestCommand.IssueReply)Replied(on);
}
