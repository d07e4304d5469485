using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Requests;

public sealed class SqliteSupervisionTests(ClusterOnSqlite cluster) : SupervisionTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresSupervisionTests(ClusterOnPostgres cluster) : SupervisionTests(cluster), IClassFixture<ClusterOnPostgres>;

/// <summary>签收、会办、催办、督办 through real grains and a real register, while the clock is moved.</summary>
public abstract class SupervisionTests(WorkflowCluster cluster)
{
    private IRegisterGrain Register => cluster.Grains.GetGrain<IRegisterGrain>(0);

    [Fact]
    public async Task What_nobody_signs_for_is_found_by_the_sweep_and_climbs_with_the_clock()
    {
        var (office, bureau) = (await cluster.Department(), await cluster.Department());
        At("2025-07-01");
        var view = await cluster.Receive(office, new(2025, 7, 1));
        await Accepted(view.Number, new RequestCommand.Transfer { Department = bureau, Reason = "属其业务" });

        (await Row(view.Number)).Should().BeEquivalentTo(new { HandlingDepartment = bureau, AcceptBy = new DateOnly(2025, 7, 2), ActOn = new DateOnly(2025, 7, 3), Escalation = (string?)null, ClosedLate = false });
        (await Found(new RegisterQuery { AwaitsAcceptance = true, HandlingDepartment = bureau })).Should().Equal(view.Number);

        At("2025-07-03");
        (await Due()).Should().Contain(view.Number);
        (await Sweep(view.Number)).Should().Be(SweepAnswer.Supervised);
        (await Sweep(view.Number)).Should().Be(SweepAnswer.Nothing);
        (await Row(view.Number)).Escalation.Should().Be("departmentHead");
        (await Due()).Should().NotContain(view.Number);

        At("2025-07-08");   // the head had until the 7th
        await Sweep(view.Number);
        (await Row(view.Number)).Escalation.Should().Be("superior");
        await Accepted(view.Number, new RequestCommand.Accept());
        (await Row(view.Number)).Should().BeEquivalentTo(new { AcceptBy = (DateOnly?)null, Escalation = (string?)null, Department = office });
        (await Found(new RegisterQuery { AwaitsAcceptance = true, HandlingDepartment = bureau })).Should().BeEmpty();
        (await Verified(view.Number)).Should().BeTrue();
    }

    [Fact]
    public async Task Sent_back_to_a_department_that_is_not_there_it_stays_where_it_is()
    {
        var (office, bureau) = (await cluster.Department(), await cluster.Department());
        At("2025-07-01");
        var view = await cluster.Receive(office, new(2025, 7, 1));
        await Accepted(view.Number, new RequestCommand.Transfer { Department = bureau, Reason = "属其业务" });

        (await cluster.Send(view.Number, new RequestCommand.SendBack { Reason = "不属我局", ToDepartment = "nobody" })).Refusal!.Errors.Keys.Should().Equal("toDepartment");
        (await cluster.Send(view.Number, new RequestCommand.SendBack())).Refusal!.Errors.Keys.Should().Equal("reason");

        (await Accepted(view.Number, new RequestCommand.SendBack { Reason = "不属我局" })).HandlingDepartment.Should().Be(office);
        (await Row(view.Number)).Should().BeEquivalentTo(new { HandlingDepartment = office, AcceptBy = (DateOnly?)null });
    }

    [Fact]
    public async Task Reminders_come_each_once_whatever_fails_and_whoever_sweeps_at_the_same_time()
    {
        At("2025-07-01");
        var view = await cluster.Receive(await cluster.Department(), new(2025, 7, 1));
        (await Row(view.Number)).Should().BeEquivalentTo(new { DraftDueOn = new DateOnly(2025, 7, 15), ActOn = new DateOnly(2025, 7, 8) });

        At("2025-07-08");
        cluster.Faults.FailNextWrite(view.Number);
        await FluentActions.Invoking(() => Sweep(view.Number)).Should().ThrowAsync<Orleans.Runtime.OrleansException>();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Sweep(view.Number)));
        await cluster.Forget();
        await Sweep(view.Number);

        var reminded = (await cluster.Grains.GetGrain<IRequestGrain>(view.Number).View(null))!.Timeline.Where(entry => entry.Event is RequestEvent.Reminded).ToList();
        reminded.Should().ContainSingle().Which.By.Should().Be("系统");
        (await Row(view.Number)).ActOn.Should().Be(new DateOnly(2025, 7, 11));
    }

    [Fact]
    public async Task An_ignored_urging_and_a_part_of_another_department_are_found_in_the_register()
    {
        var (office, other) = (await cluster.Department(), await cluster.Department());
        At("2025-07-01");
        var view = await cluster.Receive(office, new(2025, 7, 1));
        await Accepted(view.Number, new RequestCommand.InviteCoHandler { Department = other, Part = "核对数据", DueOn = new(2025, 7, 7) });
        await Accepted(view.Number, new RequestCommand.Urge { Reason = "临近到期", AnswerBy = new(2025, 7, 2) });

        (await Row(view.Number)).Should().BeEquivalentTo(new { UrgeAnswerBy = new DateOnly(2025, 7, 2), CoHandlers = $",{other}," });
        (await Found(new RegisterQuery { Urged = true, Scope = office })).Should().Equal(view.Number);
        (await Found(new RegisterQuery { Scope = other })).Should().Equal(view.Number);
        (await Found(new RegisterQuery { CoHandler = other })).Should().Equal(view.Number);
        (await cluster.Send(view.Number, new RequestCommand.InviteCoHandler { Department = "nobody", Part = "核对", DueOn = new(2025, 7, 7) })).Refusal!.Code.Should().Be("department-not-found");

        await Accepted(view.Number, new RequestCommand.AnswerAsCoHandler { Department = other, Text = "数据无误" });
        var answered = await Accepted(view.Number, new RequestCommand.AnswerUrge { Text = "今日送审" });

        answered.Supervision.CoHandlings.Should().ContainSingle(part => part.Department == other && part.Text == "数据无误");
        (await Row(view.Number)).UrgeAnswerBy.Should().BeNull();
        (await Found(new RegisterQuery { Scope = other })).Should().Equal([view.Number], "what a department contributed to, it may look up");
    }

    [Fact]
    public async Task A_case_closed_late_is_listed_with_its_responsible_unit_and_one_in_time_is_not()
    {
        var office = await cluster.Department();
        At("2025-08-01");
        var late = await cluster.Receive(office, new(2025, 7, 1));
        var inTime = await cluster.Receive(office, new(2025, 7, 1), name: "申请人乙");
        await Accepted(late.Number, Reply(new(2025, 7, 31)) with { LateReason = "档案查找困难" });
        await Accepted(inTime.Number, Reply(new(2025, 7, 29)) with { LateReason = "没有逾期，不记" });

        (await Found(new RegisterQuery { ClosedLate = true, Department = office })).Should().Equal(late.Number);
        (await Row(late.Number)).LateDepartment.Should().Be(office);
        (await Row(inTime.Number)).Should().BeEquivalentTo(new { ClosedLate = false, LateDepartment = (string?)null });
        (await cluster.Send(late.Number, new RequestCommand.Urge { Reason = "临近到期", AnswerBy = new(2025, 8, 4) })).Refusal!.Code.Should().Be("case-closed");
    }

    private static RequestCommand.IssueReply Reply(DateOnly on) => new() { On = on, Disposition = Disposition.PetitionOrComplaint, DeliveredBy = DeliveryMeans.Hand };

    private void At(string day) => cluster.Clock.MoveTo($"{day}T09:00:00+08:00");

    private async Task<RequestView> Accepted(string number, RequestCommand command)
    {
        var answer = await cluster.Send(number, command);
        answer.Refusal.Should().BeNull();
        return answer.View!;
    }

    private Task<SweepAnswer> Sweep(string number) => cluster.Grains.GetGrain<IRequestGrain>(number).Sweep();

    private async Task<bool> Verified(string number) => (await cluster.Grains.GetGrain<IRequestGrain>(number).Verify()).Problems.IsEmpty;

    private async Task<RegisterRow> Row(string number) => (await Register.Find(number))!;

    private async Task<IEnumerable<string>> Found(RegisterQuery query) => (await Register.Search(query)).Items.Select(row => row.Number);

    private async Task<IEnumerable<string>> Due() => await Register.Due(null, 10_000);
}
