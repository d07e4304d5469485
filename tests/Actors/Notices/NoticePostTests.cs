using Dapper;
using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Accounts;
using Jinping.Workflow.Contracts.Deputies;
using Jinping.Workflow.Contracts.Notices;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Notices;
using Jinping.Workflow.Law.Requests.Commands;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Notices;

public sealed class SqliteNoticePostTests(ClusterOnSqlite cluster) : NoticePostTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresNoticePostTests(ClusterOnPostgres cluster) : NoticePostTests(cluster), IClassFixture<ClusterOnPostgres>;

/// <summary>From an entry to the inbox of whoever it concerns: at least once derived, once told.</summary>
public abstract class NoticePostTests(WorkflowCluster cluster)
{
    private INoticePostGrain Post => cluster.Grains.GetGrain<INoticePostGrain>(GrainNames.Authority);

    private INoticeBoxGrain Box => cluster.Grains.GetGrain<INoticeBoxGrain>(0);

    [Fact]
    public async Task An_assignment_reaches_its_officer_by_itself_and_once()
    {
        var department = await cluster.Department();
        var officer = await Person(AccountRole.Officer, department);
        var number = (await cluster.Receive(department, new(2025, 6, 25))).Number;
        await cluster.Send(number, new RequestCommand.Assign { Officer = officer });

        await Wait(officer, 1);
        await Post.Deliver();
        var told = (await Inbox(officer)).Items.Should().ContainSingle().Which;
        (told.Kind, told.Number, told.By).Should().Be((NoticeKind.Assigned, number, "测试"));
    }

    [Fact]
    public async Task What_was_not_told_when_everything_died_is_told_by_the_next_delivery()
    {
        var department = await cluster.Department();
        var officer = await Person(AccountRole.Officer, department);
        var number = (await cluster.Receive(department, new(2025, 6, 25))).Number;
        await cluster.Send(number, new RequestCommand.Assign { Officer = officer });
        await Wait(officer, 1);

        // As if nobody had been told: the write is noted down, and no notice is there.
        await using (var connection = await cluster.Stored.Connect(CancellationToken.None))
        {
            await connection.ExecuteAsync("DELETE FROM notice WHERE number = @number", new { number });
            await connection.ExecuteAsync("INSERT INTO case_write (number, version, after) VALUES (@number, 2, 1)", new { number });
        }
        await cluster.Forget();
        await Post.Deliver();

        (await Inbox(officer)).Items.Should().ContainSingle().Which.Number.Should().Be(number);
        await using var after = await cluster.Stored.Connect(CancellationToken.None);
        (await after.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM case_write WHERE number = @number", new { number })).Should().Be(0);
    }

    [Fact]
    public async Task A_case_that_cannot_be_read_holds_up_nobody()
    {
        var department = await cluster.Department();
        var officer = await Person(AccountRole.Officer, department);
        await using (var connection = await cluster.Stored.Connect(CancellationToken.None))
            await connection.ExecuteAsync("INSERT INTO case_write (number, version, after) VALUES ('no number', 2, 1)");
        var number = (await cluster.Receive(department, new(2025, 6, 25))).Number;
        await cluster.Send(number, new RequestCommand.Assign { Officer = officer });

        (await Post.Deliver()).Failed.Should().Be(1);
        await Wait(officer, 1);
        await using var cleaned = await cluster.Stored.Connect(CancellationToken.None);
        await cleaned.ExecuteAsync("DELETE FROM case_write WHERE number = 'no number'");
    }

    [Fact]
    public async Task While_an_officer_is_absent_the_deputy_is_told_and_afterwards_the_officer_again()
    {
        var department = await cluster.Department();
        var (officer, deputy) = (await Person(AccountRole.Officer, department), await Person(AccountRole.Officer, department));
        var deputies = cluster.Grains.GetGrain<IDeputiesGrain>(GrainNames.Authority);
        (await deputies.Set(new() { Officer = officer, Deputy = deputy, From = new(2025, 6, 30), To = new(2025, 7, 4), SetBy = "主管", SetAt = cluster.Clock.GetUtcNow() })).Should().BeNull();
        var number = (await cluster.Receive(department, new(2025, 6, 25))).Number;
        await cluster.Send(number, new RequestCommand.Assign { Officer = officer });

        await Wait(deputy, 1);
        (await Inbox(deputy)).Items.Single().OnBehalfOf.Should().Be("某人" + officer);
        (await Inbox(officer)).Total.Should().Be(0);

        (await deputies.End(officer)).Should().BeNull();
        (await deputies.End(officer))!.Code.Should().Be(Law.Refusals.RefusalCodes.DeputyNotFound);
        await cluster.Send(number, new RequestCommand.Transfer { Department = await cluster.Department(), Reason = "属其业务" });
        await Wait(officer, 1);
    }

    [Fact]
    public async Task The_cases_of_a_leaver_fall_to_the_department_and_its_supervisor_is_told()
    {
        var department = await cluster.Department();
        var (officer, supervisor) = (await Person(AccountRole.Officer, department), await Person(AccountRole.Supervisor, department));
        var number = (await cluster.Receive(department, new(2025, 6, 25))).Number;
        await cluster.Send(number, new RequestCommand.Assign { Officer = officer });
        var leaves = new OfficerLeaves { Officer = officer, Reason = "账户停用", CommandId = Guid.NewGuid(), By = "系统管理员" };

        (await cluster.Grains.GetGrain<IRequestGrain>(number).Leave(leaves)).View!.Officer.Should().BeNull();
        (await cluster.Grains.GetGrain<IRequestGrain>(number).Leave(leaves)).View!.Version.Should().Be(3, "sent twice it happens once");
        await Wait(supervisor, 1);
        (await Inbox(supervisor)).Items.Single().Kind.Should().Be(NoticeKind.FellToDepartment);
    }

    [Fact]
    public async Task A_notice_waits_for_what_its_reader_wants()
    {
        var officer = await Person(AccountRole.Officer, await cluster.Department());
        await cluster.Grains.GetGrain<IPreferencesGrain>(officer.ToUpperInvariant()).SaveNotices(new() { Digest = true, DigestAt = new(16, 30) });
        var at = cluster.Clock.GetUtcNow();
        (await Post.Post([new Notice { Event = $"test/{officer}", Kind = NoticeKind.DueSoon, To = Addressee.Person(officer, null), Text = "有事", RaisedAt = at }])).Should().Be(1);

        (await Inbox(officer)).Total.Should().Be(0);
        await using var connection = await cluster.Stored.Connect(CancellationToken.None);
        (await connection.ExecuteScalarAsync<int>("SELECT COUNT(*) FROM notice WHERE person = @person AND due_at > raised_at", new { person = officer.ToUpperInvariant() })).Should().Be(1);
    }

    private Task<NoticePage> Inbox(string person) => Box.Page(new NoticeQuery { Person = person.ToUpperInvariant() });

    private async Task Wait(string person, int count)
    {
        for (var i = 0; i < 200 && await Box.Unread(person.ToUpperInvariant()) < count; i++)
            await Task.Delay(50);
        (await Box.Unread(person.ToUpperInvariant())).Should().Be(count);
    }

    private async Task<string> Person(AccountRole role, string department)
    {
        var userName = "u" + Guid.NewGuid().ToString("N")[..10];
        var state = new AccountState { UserName = userName, DisplayName = "某人" + userName, Role = role, Department = department };
        (await cluster.Grains.GetGrain<IAccountDirectoryGrain>(GrainNames.Authority).Create(userName.ToUpperInvariant(), state)).Should().BeNull();
        return userName;
    }
}
