using FluentAssertions;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Notices;

/// <summary>Whom an entry of the timeline concerns.</summary>
public sealed class CaseNoticesTests
{
    private static readonly Case Open = Given(Received("2022-03-01"));

    [Fact]
    public void An_assignment_is_told_to_the_officer_and_to_whoever_had_the_case()
    {
        var told = Open.And(Assigned("2022-03-01", "zhangsan"), Assigned("2022-03-02", "lisi"));

        Last(told).Should().Equal((NoticeKind.Assigned, Addressee.Person("lisi", "xzfb")), (NoticeKind.TakenOver, Addressee.Person("zhangsan", "xzfb")));
        Last(Open.And(Assigned("2022-03-01", "zhangsan"))).Should().ContainSingle();
    }

    [Fact]
    public void A_transfer_is_told_to_the_new_department_or_its_officer()
    {
        Last(Open.And(HandedOver("2022-03-02"))).Should().Equal((NoticeKind.HandedOver, Addressee.Staff("czj")));
        Last(Open.And(Assigned("2022-03-01", "zhangsan"), HandedOver("2022-03-02"))).Should().Equal(
            (NoticeKind.HandedOver, Addressee.Staff("czj")), (NoticeKind.TakenOver, Addressee.Person("zhangsan", "xzfb")));
    }

    [Fact]
    public void A_draft_is_told_to_reviewers_and_what_came_of_it_to_the_officer()
    {
        var drafted = Open.And(Assigned("2022-03-01", "zhangsan"), Drafted("2022-03-02"));

        Last(drafted).Should().Equal((NoticeKind.AwaitingApproval, Addressee.Reviewers("xzfb")));
        Last(drafted.And(SentBack("2022-03-03"))).Should().Equal((NoticeKind.ReplyReturned, Addressee.Person("zhangsan", "xzfb")));
        Last(drafted.And(Approved("2022-03-03"))).Should().Equal((NoticeKind.ReplyApproved, Addressee.Person("zhangsan", "xzfb")));
    }

    [Fact]
    public void What_befalls_the_people_of_a_case_is_told_to_those_who_go_on()
    {
        var assigned = Open.And(Assigned("2022-03-01", "zhangsan"));

        Last(assigned.And(Step.Leave("zhangsan"))).Should().Equal((NoticeKind.FellToDepartment, Addressee.Staff("xzfb")));
        Last(assigned.And(Step.Reorganise("xzfb", "zwfwj"))).Should().Equal((NoticeKind.Reorganised, Addressee.Person("zhangsan", "zwfwj")));
    }

    [Fact]
    public void Supervision_is_told_to_those_who_must_act()
    {
        var handed = Open.And(Assigned("2022-03-01", "zhangsan"), HandedOver("2022-03-02"));
        Last(handed.And(HandedBack("2022-03-03")))[0].Item1.Should().Be(NoticeKind.SentBack);
        Last(handed.And(HandedBack("2022-03-03")))[0].Item2.Department.Should().Be("xzfb");
        Last(Open.And(CoHandlerInvited("2022-03-02", "2022-03-09"))).Should().Equal((NoticeKind.CoHandling, Addressee.Staff("jyj")));
        Last(Open.And(Assigned("2022-03-01", "zhangsan"), CoHandlerInvited("2022-03-02", "2022-03-09"), CoHandlerAnswered("2022-03-08"))).Should().Equal((NoticeKind.CoHandling, Addressee.Person("zhangsan", "xzfb")));
        var urged = handed.And(SignedFor("2022-03-02"), Urged("2022-03-10", "2022-03-11"));
        Last(urged).Should().Equal((NoticeKind.Urged, Addressee.Staff("czj")));
        Last(urged.And(UrgeAnswered("2022-03-11"))).Should().Equal((NoticeKind.Urged, Addressee.Person("经办人甲", null)));
        Last(urged.And(Step.Swept("2022-03-14"))).Should().Equal((NoticeKind.Escalated, Addressee.Staff("czj")));
    }

    [Fact]
    public void A_reminder_is_told_to_whoever_handles_the_case_and_the_last_day_waits_for_nothing()
    {
        var told = Open.And(Assigned("2022-03-01", "zhangsan"), Drafted("2022-03-02"), Step.Swept("2022-03-22"));
        Last(told).Should().Equal((NoticeKind.DueSoon, Addressee.Person("zhangsan", "xzfb")));
        CaseNotices.Of(told.Request, 3, 4).Single().Text.Should().Contain("2022-03-29").And.Contain("还有5个工作日");
        var last = told.And(Step.Swept("2022-03-29"));
        CaseNotices.Of(last.Request, 4, 5).Single().IsUrgent.Should().BeTrue();
    }

    [Fact]
    public void A_case_that_closed_itself_is_told_of() =>
        Last(Open.And(Assigned("2022-03-01", "zhangsan"), FeeNoticed("2022-03-02"), Delivered(LetterKind.FeeNotice, "2022-03-02"), FeeLapsed("2022-04-01")))
            .Should().Equal((NoticeKind.Lapsed, Addressee.Person("zhangsan", "xzfb")));

    [Fact]
    public void What_is_nobodys_work_any_more_tells_nothing()
    {
        CaseNotices.Of(Open.And(Assigned("2022-03-01"), Replied("2022-03-10")).Request, 0, 9).Should().BeEmpty();
        CaseNotices.Of(Given(Received("2022-03-01") with { Backfilled = true }, Assigned("2022-03-01")).Request, 0, 9).Should().BeEmpty();
        CaseNotices.Of(Given(Received("2022-03-01") with { Backfilled = true }, Assigned("2022-03-01")).Request, 1, 2).Should().ContainSingle("from then on it is worked on");
        CaseNotices.Of(Given().Request, 0, 9).Should().BeEmpty();
        Last(Open.And(Noted("2022-03-02"))).Should().BeEmpty();
    }

    [Fact]
    public void An_entry_is_one_event_however_often_it_is_derived_and_no_text_is_endless()
    {
        var told = Open.And(Assigned("2022-03-01", "zhangsan"), (Step)new Law.Requests.Commands.RequestCommand.Transfer { On = Day("2022-03-02"), Department = "czj", Reason = new string('长', 2000) });
        var all = CaseNotices.Of(told.Request, 0, 9);

        all.Select(notice => notice.Event).Should().Equal("2022-xzfb-0001/2", "2022-xzfb-0001/3", "2022-xzfb-0001/3");
        CaseNotices.Of(told.Request, 2, 3).Should().Equal(all.Skip(1));
        all.Should().OnlyContain(notice => notice.Text.Length <= Notice.LongestText);
    }

    private static (NoticeKind, Addressee)[] Last(Case told) =>
        [.. CaseNotices.Of(told.Request, told.Request.Version - 1, told.Request.Version).Select(notice => (notice.Kind, notice.To))];
}
