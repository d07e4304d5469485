using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Years;

public sealed class SqliteLateEntryTests(ClusterOnSqlite cluster) : LateEntryTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresLateEntryTests(ClusterOnPostgres cluster) : LateEntryTests(cluster), IClassFixture<ClusterOnPostgres>;

/// <summary>What is recorded after a year was sealed does not change it, and is listed.</summary>
public abstract class LateEntryTests(WorkflowCluster cluster)
{
    private IReportingYearGrain Year(int year) => cluster.Grains.GetGrain<IReportingYearGrain>(year.ToString());

    [Fact]
    [Trait("Rule", "AR-K4")]
    public async Task A_department_set_up_after_the_seal_does_not_change_the_year_and_its_cases_are_late_entries()
    {
        await cluster.Receive(await cluster.Department(), new(2020, 5, 6));
        (await Year(2020).Seal()).Refusal.Should().BeNull();
        cluster.Clock.Advance(TimeSpan.FromDays(1));
        var late = await cluster.Receive(await cluster.Department(), new(2020, 5, 7));

        (await Year(2020).Report()).Table3[ReportRow.NewlyReceived, ReportColumn.Total].Should().Be(1);
        await cluster.Forget();
        (await Year(2020).Report()).Table3[ReportRow.NewlyReceived, ReportColumn.Total].Should().Be(1);
        (await Year(2020).Overview()).LateEntries.Should().ContainSingle().Which.Number.Should().Be(late.Number);

        (await Year(2020).Reopen("补录一件")).Overview!.LateEntries.Should().BeEmpty();
        (await Year(2020).Report()).Table3[ReportRow.NewlyReceived, ReportColumn.Total].Should().Be(2);
    }

    [Fact]
    public async Task An_overview_asks_each_department_once_and_the_sealed_year_before_for_nothing_it_has_told()
    {
        var department = await cluster.Department();
        (await Year(2018).Seal()).Refusal.Should().BeNull();
        await Year(2019).Overview();

        var calls = await cluster.Calls.During(() => Year(2019).Overview());

        calls.Where(call => call.StartsWith(department, StringComparison.Ordinal)).Should().Equal($"{department}.Year(2019)");
        calls.Should().ContainSingle(call => call == "2018.SealedTables()").And.NotContain(call => call.Contains(".Year(2018)"));
    }

    [Fact]
    [Trait("Rule", "AR-K4")]
    public async Task A_receipt_confirmed_after_the_seal_is_a_late_entry_even_of_a_case_registered_before_it()
    {
        var department = await cluster.Department();
        var registered = await cluster.Desk.Register(WorkflowCluster.Form(department, new(2022, 12, 29)) with { Channel = Channel.Internet }, Guid.NewGuid(), "测试");
        registered.View!.ReceivedOn.Should().BeNull();
        (await Year(2022).Seal()).Overview!.LateEntries.Should().BeEmpty();

        cluster.Clock.Advance(TimeSpan.FromDays(1));
        (await cluster.Send(registered.View.Number, new RequestCommand.ConfirmReceipt { On = new(2022, 12, 30), Means = "电话" })).Refusal.Should().BeNull();
        (await Year(2022).Report()).Table3[ReportRow.NewlyReceived, ReportColumn.Total].Should().Be(0);
        (await Year(2022).Overview()).LateEntries.Should().ContainSingle().Which.Number.Should().Be(registered.View.Number);
    }
}
