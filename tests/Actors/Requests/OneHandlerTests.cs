using System.Collections.Immutable;
using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Deputies;
using Jinping.Workflow.Contracts.Register;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Deputies;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Requests;

public sealed class SqliteOneHandlerTests(ClusterOnSqlite cluster) : OneHandlerTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresOneHandlerTests(ClusterOnPostgres cluster) : OneHandlerTests(cluster), IClassFixture<ClusterOnPostgres>;

/// <summary>Whatever is done with cases, one after the other and at once: each keeps one answering organ, one handler and one place in each year's tables, and its history tells how.</summary>
[Trait("Rule", "DM8")]
[Trait("Rule", "DM13")]
public abstract class OneHandlerTests(WorkflowCluster cluster)
{
    private const int Steps = 60;
    private static readonly string[] Officers = ["zhang", "li", "wang", "zhao"];
    private static readonly ReportRow[] Ends = [.. ReportRows.Outcomes.Where(row => row != ReportRow.OtherMerged), ReportRow.CarriedForward];

    private IDeputiesGrain Deputies => cluster.Grains.GetGrain<IDeputiesGrain>(GrainNames.Authority);

    private DateOnly Today => DateOnly.FromDateTime(cluster.Clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 4)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Transfers_merges_deputies_and_returns_leave_one_organ_one_handler_and_one_place(int seed)
    {
        var random = new Random(seed);
        cluster.Clock.MoveTo("2019-11-20T09:00:00+08:00");
        string[] departments = [await cluster.Department(), await cluster.Department(), await cluster.Department(), await cluster.Department()];
        var received = new Dictionary<string, string>();
        for (var i = 0; i < 6; i++)
        {
            var organ = departments[random.Next(departments.Length)];
            received.Add((await cluster.Receive(organ, Today.AddDays(-random.Next(10)), name: $"申请人{i}")).Number, organ);
        }

        var accepted = 0;
        for (var step = 0; step < Steps; step++)
        {
            if (step % 10 == 9)
                cluster.Clock.Advance(TimeSpan.FromDays(random.Next(1, 40)));
            var number = received.Keys.ElementAt(random.Next(received.Count));
            // Now and then two at once, of which either may come first.
            var answers = await Task.WhenAll(Enumerable.Range(0, random.Next(4) == 0 ? 2 : 1).Select(_ => Something(random, number, departments)).ToArray());
            accepted += answers.Count(answer => answer);
            if (step % 15 == 14)
                await cluster.Forget();
            await HistoryTells(number, received[number]);
        }

        accepted.Should().BeGreaterThan(Steps / 3, "what is refused proves nothing");
        foreach (var (number, organ) in received)
            await HistoryTells(number, organ);
        for (var year = 2019; year <= Today.Year; year++)
            await TablesHold(year, departments, received);
    }

    private async Task<bool> Something(Random random, string number, string[] departments)
    {
        string Department() => departments[random.Next(departments.Length)];
        string Officer() => Officers[random.Next(Officers.Length)];
        RequestCommand? command = random.Next(12) switch
        {
            0 or 1 => new RequestCommand.Transfer { Department = Department(), Officer = random.Next(2) == 0 ? Officer() : null, Reason = "属其业务" },
            2 => new RequestCommand.SendBack { Reason = "不属我局职责", ToDepartment = random.Next(2) == 0 ? Department() : null },
            3 => new RequestCommand.Accept(),
            4 or 5 => new RequestCommand.Assign { Officer = Officer() },
            6 => new RequestCommand.InviteCoHandler { Department = Department(), Part = "核对数据", DueOn = Today.AddDays(5) },
            7 when random.Next(4) == 0 => new RequestCommand.IssueReply { On = Today, Disposition = Disposition.PetitionOrComplaint, DeliveredBy = DeliveryMeans.Hand },
            _ => null,
        };
        var grain = cluster.Grains.GetGrain<IRequestGrain>(number);
        if (command is not null)
            return (await cluster.Send(number, command)).Refusal is null;
        switch (random.Next(3))
        {
            case 0:
                return (await grain.Leave(new() { Officer = Officer(), Reason = "账户停用", CommandId = Guid.NewGuid(), By = "管理员" })).Refusal is null;
            case 1:
                var from = (await grain.View(null))!.HandlingDepartment;
                return (await grain.Reorganise(new() { From = random.Next(3) == 0 ? Department() : from, Department = Department(), Officer = random.Next(2) == 0 ? Officer() : null, Reason = "机构改革方案", CommandId = Guid.NewGuid(), By = "管理员" })).Refusal is null;
            default:
                return await Deputies.Set(new() { Officer = Officer(), Deputy = Officer(), From = Today, To = Today.AddDays(random.Next(30)), SetBy = "主管", SetAt = cluster.Clock.GetUtcNow() }) is null;
        }
    }

    // Folds the timeline by itself, in the plainest way, and compares with what the case, its register row and the deputies say.
    private async Task HistoryTells(string number, string organ)
    {
        var grain = cluster.Grains.GetGrain<IRequestGrain>(number);
        var view = (await grain.View(null))!;
        var (handling, officer) = ("", (string?)null);
        foreach (var happened in view.Timeline.Select(entry => entry.Event))
        {
            (handling, officer) = happened switch
            {
                RequestEvent.Received e => (e.Department, null),
                RequestEvent.Assigned e => (handling, e.Officer),
                RequestEvent.HandedOver e => (e.Department, e.Officer),
                RequestEvent.SentBack e => (e.Department, null),
                RequestEvent.OfficerLeft => (handling, null),
                RequestEvent.Reorganised e => (e.Department, e.Officer),
                _ => (handling, officer),
            };
        }
        (view.Department, view.HandlingDepartment, view.Officer).Should().Be((organ, handling, officer));
        var row = (await cluster.Grains.GetGrain<IRegisterGrain>(0).Find(number))!;
        (row.Department, row.HandlingDepartment, row.Officer).Should().Be((organ, handling, officer));
        (await grain.Verify()).Problems.Should().BeEmpty();
        if (officer is not null)
        {
            var all = await Deputies.All();
            var handler = DeputyRules.HandlerOn(all, officer, Today);
            Officers.Where(person => person == handler || DeputyRules.AbsentFor(all, person, Today).Contains(officer)).Should().Equal([handler], "nobody else does this case's work today");
        }
    }

    private async Task TablesHold(int year, string[] departments, Dictionary<string, string> received)
    {
        var grain = cluster.Grains.GetGrain<IReportingYearGrain>(year.ToString());
        var (begun, ended) = (new List<string>(), new List<string>());
        foreach (var department in departments)
        {
            var (there, came) = (await In(grain, department, Ends), await In(grain, department, ReportRow.NewlyReceived, ReportRow.CarriedOver));
            there.Should().BeEquivalentTo(came, "一 + 二 = 三 + 四");
            there.Where(number => received[number] != department).Should().BeEmpty();
            begun.AddRange(came);
            ended.AddRange(there);
        }
        begun.Should().OnlyHaveUniqueItems();
        ended.Should().OnlyHaveUniqueItems();
        ended.Should().BeEquivalentTo(await Expected(year, received.Keys), "every case of the year, and no other");
        (await In(grain, null, Ends)).Where(received.ContainsKey).Should().BeEquivalentTo(ended, "the authority's table is its departments'");
    }

    // A case is in the table of a year that it reached open or in which it came.
    private async Task<ImmutableArray<string>> Expected(int year, IEnumerable<string> numbers)
    {
        var expected = ImmutableArray.CreateBuilder<string>();
        foreach (var number in numbers)
        {
            var view = (await cluster.Grains.GetGrain<IRequestGrain>(number).View(null))!;
            if (view.ReceivedOn!.Value.Year <= year && (view.ClosedOn is not { } closed || closed.Year >= year))
                expected.Add(number);
        }
        return expected.ToImmutable();
    }

    private static async Task<ImmutableArray<string>> In(IReportingYearGrain year, string? department, params ReportRow[] rows)
    {
        var numbers = ImmutableArray.CreateBuilder<string>();
        foreach (var row in rows)
        {
            var cell = await year.Cell(row, ReportColumn.Total, department, 1, 200);
            cell.Numbers.Should().HaveCount(cell.Total);
            numbers.AddRange(cell.Numbers);
        }
        return numbers.ToImmutable();
    }
}
