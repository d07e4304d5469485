using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Calendar;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Settings;

public sealed class SqliteLawDeskTests(ClusterOnSqlite cluster) : LawDeskTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresLawDeskTests(ClusterOnPostgres cluster) : LawDeskTests(cluster), IClassFixture<ClusterOnPostgres>;

public abstract class LawDeskTests(WorkflowCluster cluster)
{
    [Fact]
    public async Task What_is_known_is_not_sent_again_and_a_change_is_seen_at_once()
    {
        var authority = cluster.Grains.GetGrain<IAuthorityGrain>(GrainNames.Authority);
        var desk = new LawDesk(cluster.Grains, cluster.Clock);
        var code = await cluster.Department();
        var known = await desk.Authority();
        (await authority.SnapshotUnless(known.Version)).Should().BeNull();

        var calls = await cluster.Calls.During(async () =>
        {
            (await desk.Authority()).Should().BeSameAs(known);
            (await desk.Calendar()).Should().BeSameAs((await desk.Today()).Calendar);
            (await desk.Department(code))!.Name.Should().Be("测试部门");
            (await desk.Department("none")).Should().BeNull();
        });
        calls.Should().HaveCount(5).And.OnlyContain(call => call.Contains($".SnapshotUnless({known.Version})"));

        await authority.ChangeDepartment(new DepartmentEntry { Code = code, Name = "更名部门" });
        (await desk.Department(code))!.Name.Should().Be("更名部门");
        await authority.ImportNotice(new HolidayNotice { Year = 2025, Source = "更正通知", Days = [.. WorkCalendar.Published.DaysOf(2025), new HolidayDay { Date = new(2025, 7, 8), Kind = DayKind.Off, Name = "临时放假" }] });
        (await desk.Calendar()).AddWorkingDays(new(2025, 7, 7), 1).Due.Should().Be(new DateOnly(2025, 7, 9));
    }
}
