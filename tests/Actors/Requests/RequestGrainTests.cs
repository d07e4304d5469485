using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Requests;

public sealed class SqliteRequestGrainTests(ClusterOnSqlite cluster) : RequestGrainTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresRequestGrainTests(ClusterOnPostgres cluster) : RequestGrainTests(cluster), IClassFixture<ClusterOnPostgres>;

public abstract class RequestGrainTests(WorkflowCluster cluster)
{
    [Fact]
    public async Task What_was_acknowledged_is_there_after_the_activation_is_gone()
    {
        var department = await cluster.Department();
        var view = await cluster.Receive(department, new(2025, 6, 3));
        await cluster.Send(view.Number, new RequestCommand.Note { Text = "一" });
        await cluster.Forget();
        (await cluster.Grains.GetGrain<IRequestGrain>(view.Number).View(null))!.Version.Should().Be(2);
    }

    [Fact]
    public async Task A_failed_write_is_believed_by_nobody_and_its_retry_takes_effect()
    {
        var view = await cluster.Receive(await cluster.Department(), new(2025, 6, 3));
        var id = Guid.NewGuid();
        cluster.Faults.FailNextWrite(view.Number);
        await cluster.Invoking(c => c.Send(view.Number, new RequestCommand.Note { Text = "一" }, id)).Should().ThrowAsync<Orleans.Runtime.OrleansException>();
        (await cluster.Send(view.Number, new RequestCommand.Note { Text = "一" }, id)).View!.Version.Should().Be(2);
    }

    [Fact]
    public async Task A_lost_answer_is_given_again_and_nothing_is_doubled()
    {
        var view = await cluster.Receive(await cluster.Department(), new(2025, 6, 3));
        var id = Guid.NewGuid();
        cluster.Faults.LoseNextAnswer(view.Number);
        await cluster.Invoking(c => c.Send(view.Number, new RequestCommand.Note { Text = "一" }, id)).Should().ThrowAsync<Orleans.Runtime.OrleansException>();
        (await cluster.Send(view.Number, new RequestCommand.Note { Text = "一" }, id)).View!.Version.Should().Be(2);
        (await cluster.Grains.GetGrain<IRequestGrain>(view.Number).Verify()).Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_registration_twice_is_one_request()
    {
        var department = await cluster.Department();
        var id = Guid.NewGuid();
        var first = await cluster.Receive(department, new(2025, 6, 3), id);
        await cluster.Forget();
        (await cluster.Receive(department, new(2025, 6, 3), id)).Number.Should().Be(first.Number);
    }

    [Fact]
    public async Task Numbers_have_no_gap_however_many_come_at_once_and_some_are_refused()
    {
        var department = await cluster.Department();
        var forms = Enumerable.Range(0, 60).Select(i => i % 3 == 0
            ? WorkflowCluster.Form(department, new(2019, 1, 1))   // before the Regulation: refused, its number goes back
            : WorkflowCluster.Form(department, new(2025, 6, 3), $"申请人{i}"));
        await Task.WhenAll(forms.Select(form => cluster.Desk.Register(form, Guid.NewGuid(), "测试")));
        await cluster.Receive(department, new(2025, 6, 4));
        var rows = await cluster.Grains.GetGrain<IRegisterGrain>(0).Search(new RegisterQuery { Department = department, PageSize = 200 });
        rows.Items.Select(r => r.Serial).Should().BeEquivalentTo(Enumerable.Range(1, 41));
    }

    [Fact]
    [Trait("Rule", "F4")]
    [Trait("Rule", "FC2")]
    public async Task The_eleventh_request_of_a_month_is_charged_by_its_rank()
    {
        var department = await cluster.Department();
        RequestView view = null!;
        for (var i = 0; i < 11; i++)
            view = await cluster.Receive(department, new(2025, 6, 3), name: "同一申请人");
        view.MonthlyRank.Should().Be(11);
        var wrong = await cluster.Send(view.Number, new RequestCommand.IssueFeeNotice { On = new(2025, 6, 4), Basis = Law.Fees.FeeBasis.PerItem, Amount = 200 });
        wrong.Refusal!.Code.Should().Be("fee-amount-mismatch");
        (await cluster.Send(view.Number, new RequestCommand.IssueFeeNotice { On = new(2025, 6, 4), Basis = Law.Fees.FeeBasis.PerItem, Amount = 100 })).Refusal.Should().BeNull();
    }

    [Fact]
    [Trait("Rule", "O-1")]
    public async Task X17_the_sweep_dates_a_lapse_by_law_and_not_by_when_it_ran()
    {
        var view = await cluster.Receive(await cluster.Department(), new(2025, 4, 14));
        await cluster.Send(view.Number, new RequestCommand.RequestSupplement { On = new(2025, 4, 18), Items = "请明确" });
        await cluster.Send(view.Number, new RequestCommand.ConfirmDelivery { On = new(2025, 4, 18), Of = LetterKind.SupplementNotice });
        var due = await cluster.Grains.GetGrain<IRegisterGrain>(0).Due(null, 200);
        due.Should().Contain(view.Number);
        var grain = cluster.Grains.GetGrain<IRequestGrain>(view.Number);
        (await grain.Sweep()).Should().Be(SweepAnswer.Lapsed);
        (await grain.Sweep()).Should().Be(SweepAnswer.Nothing);
        var closed = (await grain.View(null))!;
        closed.ClosedOn.Should().Be(new DateOnly(2025, 5, 14));
        closed.Disposition.Should().Be(Disposition.SupplementNotProvided);
    }

    [Fact]
    [Trait("Rule", "G11")]
    public async Task A_corrected_calendar_moves_open_cases_and_leaves_closed_ones()
    {
        var department = await cluster.Department();
        var open = await cluster.Receive(department, new(2025, 6, 20));
        var closed = await cluster.Receive(department, new(2025, 6, 20));
        closed = (await cluster.Send(closed.Number, new RequestCommand.IssueReply { On = new(2025, 6, 25), Disposition = Disposition.PetitionOrComplaint, DeliveredBy = DeliveryMeans.Hand })).View!;
        var notice = WorkCalendar.Published.Notices[2025];
        await cluster.Grains.GetGrain<IAuthorityGrain>(GrainNames.Authority).ImportNotice(notice with
        {
            Source = "关于调整放假安排的通知",
            Days = notice.Days.Add(new HolidayDay { Date = new(2025, 7, 1), Kind = DayKind.Off, Name = "临时放假" }),
        });
        // The silo of the case may hear of the notice a moment later; what it computed meanwhile the next sweep computes again.
        var row = await cluster.Grains.GetGrain<IRegisterGrain>(0).Find(open.Number);
        for (var look = 0; look < 50 && row!.CalendarVersion == 0; look++)
        {
            await Task.Delay(200);
            await cluster.Grains.GetGrain<IRequestGrain>(open.Number).Sweep();
            row = await cluster.Grains.GetGrain<IRegisterGrain>(0).Find(open.Number);
        }
        row!.DueOn.Should().Be(new DateOnly(2025, 7, 21));
        open.DueOn.Should().Be(new DateOnly(2025, 7, 18));
        var after = (await cluster.Grains.GetGrain<IRequestGrain>(closed.Number).View(null))!;
        after.Clocks.Should().BeEquivalentTo(closed.Clocks, options => options.Excluding(c => c.Derivation));
    }
}
