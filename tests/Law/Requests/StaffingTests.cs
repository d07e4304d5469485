using FluentAssertions;
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
