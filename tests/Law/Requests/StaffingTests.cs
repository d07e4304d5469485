using FluentAssertions;
using FsCheck.Xunit;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Timeline;
using Jinping.Workflow.Law.Tests.Requests.Story;
using Xunit;
using static Jinping.Workflow.Law.Tests.Requests.Story.Case;
using static Jinping.Workflow.Law.Tests.Requests.Story.Steps;

namespace Jinping.Workflow.Law.Tests.Requests;

/// <summary>经办人离岗、机构调整: what happens to a case when its people change.</summary>
public sealed class StaffingTests
{
    private static readonly Case Assigned = Given(Received("2022-03-01"), Steps.Assigned("2022-03-01", "zhangsan"));

    [Fact]
    public void The_case_of_an_officer_who_left_falls_to_the_department()
    {
        var told = Assigned.And(Step.Leave("ZhangSan"));

        told.Request.Officer.Should().BeNull();
        told.Request.HandlingDepartment.Should().Be("xzfb");
        told.LastEntry.Event.Should().BeOfType<RequestEvent.OfficerLeft>().Which.Reason.Should().Be("账户停用");
    }

    [Fact]
    public void Nobody_elses_case_and_no_closed_one_is_taken_away()
    {
        Assigned.When(Step.Leave("lisi")).Refusal.Code.Should().Be(RefusalCodes.NothingToChange);
        Assigned.And(Replied("2022-03-10")).When(Step.Leave("zhangsan")).Refusal.Code.Should().Be(RefusalCodes.CaseClosed);
        Given().When(Step.Leave("zhangsan").RecordedOn("2022-03-02")).Refusal.Code.Should().Be(RefusalCodes.RequestNotFound);
    }

    [Fact]
    [Trait("Rule", "DM8")]
    public void A_reorganisation_moves_the_work_and_not_where_the_case_counts()
    {
        var told = Assigned.And(Step.Reorganise("xzfb", "zwfwj"));

        told.Request.HandlingDepartment.Should().Be("zwfwj");
        told.Request.Officer.Should().Be("zhangsan", "he moves along");
        told.Request.Origin.Department.Should().Be("xzfb");
    }

    [Fact]
    public void What_another_department_handles_is_not_moved_by_the_end_of_this_one()
    {
        Assigned.And(HandedOver("2022-03-02")).When(Step.Reorganise("xzfb", "zwfwj")).Refusal.Code.Should().Be(RefusalCodes.NothingToChange);
        Assigned.And(Replied("2022-03-10")).When(Step.Reorganise("xzfb", "zwfwj")).Refusal.Code.Should().Be(RefusalCodes.CaseClosed);
    }

    [Property]
    [Trait("Rule", "DM8")]
    public bool Whatever_befalls_its_people_a_case_has_one_answering_organ_one_department_and_at_most_one_officer_and_tells_how(int seed)
    {
        var (random, told) = (new Random(seed), Given(Received("2022-03-01")));
        string[] departments = ["xzfb", "czj", "jyj", "zwfwj"], officers = ["zhangsan", "lisi", "wangwu"];
        for (var i = 0; i < 25; i++)
        {
            var (department, officer) = (departments[random.Next(4)], officers[random.Next(3)]);
            told = told.When(random.Next(5) switch
            {
                0 => Steps.Assigned("2022-03-02", officer),
                1 => HandedOver("2022-03-02", department),
                2 => HandedBack("2022-03-02"),
                3 => Step.Leave(officer).RecordedOn("2022-03-02"),
                _ => Step.Reorganise(departments[random.Next(4)], department).RecordedOn("2022-03-02"),
            });
        }
        var (handling, handler) = ("", (string?)null);
        foreach (var happened in told.Request.Timeline.Select(entry => entry.Event))
        {
            (handling, handler) = happened switch
            {
                RequestEvent.Received e => (e.Department, null),
                RequestEvent.Assigned e => (handling, e.Officer),
                RequestEvent.HandedOver e => (e.Department, e.Officer),
                RequestEvent.SentBack e => (e.Department, null),
                RequestEvent.OfficerLeft e when e.Officer == handler => (handling, null),
                RequestEvent.Reorganised e when e.From == handling => (e.Department, e.Officer),
                _ => ("told of something that was not so", null),
            };
        }
        return (told.Request.HandlingDepartment, told.Request.Officer) == (handling, handler) && told.Request.Origin.Department == "xzfb" && FactsOf(told.Request)?.ReceivedOn == Day("2022-03-01");
    }

    [Fact]
    public void The_same_change_twice_is_one()
    {
        var id = Guid.NewGuid();
        var told = Assigned.And(Step.Leave("zhangsan").Under(id));

        told.When(Step.Leave("zhangsan").Under(id)).Last.Should().BeOfType<Decision.Repeated>();
        told.When(Step.Leave("lisi").Under(id)).Refusal.Code.Should().Be(RefusalCodes.IdempotencyKeyReused);
    }

    [Fact]
    public void A_change_of_staff_holds_up_no_reply_of_an_earlier_day() =>
        Assigned.And(Step.Leave("zhangsan").RecordedOn("2022-03-20"), Replied("2022-03-14")).Request.Status.Should().Be(RequestStatus.Closed);
}
