using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Contracts.Audit;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Audit;

public sealed class SqliteAuditLogTests(ClusterOnSqlite cluster) : AuditLogTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresAuditLogTests(ClusterOnPostgres cluster) : AuditLogTests(cluster), IClassFixture<ClusterOnPostgres>;

public abstract class AuditLogTests(WorkflowCluster cluster)
{
    private AuditDesk Desk => new(cluster.Grains, cluster.Clock);

    [Fact]
    public async Task More_than_a_leaf_holds_goes_on_to_the_next_and_nothing_is_lost()
    {
        var day = new DateOnly(2031, 1, 7);
        var desks = new[] { Desk, Desk };
        await Task.WhenAll(Enumerable.Range(0, IAuditLogGrain.MostEvents + 50).Select(i => desks[i % 2].Record(Event(day, i))));
        await cluster.Forget();
        var events = await Desk.Read(new AuditQuery { From = day, To = day });
        events.Select(happened => happened.Subject).Should().Equal(Enumerable.Range(0, IAuditLogGrain.MostEvents + 50).Reverse().Select(i => $"{i}"), "the newest comes first");
        (await cluster.Grains.GetGrain<IAuditLogGrain>("2031-01-07/0").Events()).Should().HaveCount(IAuditLogGrain.MostEvents);
    }

    [Fact]
    public async Task A_record_sent_twice_is_kept_once()
    {
        var day = new DateOnly(2031, 1, 8);
        var happened = Event(day, 1);
        await Desk.Record(happened);
        await Desk.Record(happened);
        (await Desk.Read(new AuditQuery { From = day, To = day })).Should().Equal(happened);
    }

    [Fact]
    public async Task One_may_ask_by_day_by_name_and_by_kind()
    {
        var day = new DateOnly(2031, 2, 1);
        await Desk.Record(Event(day, 1) with { User = "Zhang", Kind = AuditKind.SignedIn });
        await Desk.Record(Event(day, 2) with { User = "li", Kind = AuditKind.PasswordReset, Subject = "zhang" });
        await Desk.Record(Event(day.AddDays(1), 3) with { User = "zhang" });
        (await Desk.Read(new AuditQuery { From = day, To = day, User = "zhang" })).Should().HaveCount(2);
        (await Desk.Read(new AuditQuery { From = day, To = day.AddDays(1), User = "ZHANG" })).Should().HaveCount(3);
        (await Desk.Read(new AuditQuery { From = day, To = day.AddDays(1), Kind = AuditKind.SignedIn })).Should().ContainSingle();
        (await Desk.Read(new AuditQuery { From = day.AddDays(2), To = day })).Should().BeEmpty();
    }

    private static AuditEvent Event(DateOnly day, int number) => new()
    {
        Id = Guid.NewGuid(),
        At = new DateTimeOffset(day, new TimeOnly(8, 0), TimeSpan.FromHours(8)).AddSeconds(number),
        Kind = AuditKind.JobRun,
        User = "admin",
        Subject = $"{number}",
    };
}
