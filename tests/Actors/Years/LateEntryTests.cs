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
    public async Task A_receipt_confirmed_after_the_seal_is_a_late_entry_even_of_a_case_registered_before_it()
    {
        var department = await cluster.Department();
        var registered = await cluster.Desk.Register(WorkflowCluster.Form(department, new(2022, 12, 29)) with { Channel = Channel.Internet }, Guid.NewGuid(), "测试");
        registered.View!.ReceivedOn.Should().BeNull();
        (await Year(2022).Seal()).Overview!.LateEntries.Should().BeEmpty();

        cluster.Clock.MoveTo("2025-07-02T09:00:00+08:00");
        (await cluster.Send(registered.View.Number, new RequestCommand.ConfirmReceipt { On = new(2022, 12, 30), Means = "电话" })).Refusal.Should().BeNull();
        (await Year(2022).Report()).Table3[ReportRow.NewlyReceived, ReportColumn.Total].Should().Be(0);
        (await Year(2022).Overview()).LateEntries.Should().ContainSingle().Which.Number.Should().Be(registered.View.Number);
    }
}
