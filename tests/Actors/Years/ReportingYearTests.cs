using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Years;

public sealed class SqliteReportingYearTests(ClusterOnSqlite cluster) : ReportingYearTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresReportingYearTests(ClusterOnPostgres cluster) : ReportingYearTests(cluster), IClassFixture<ClusterOnPostgres>;

public abstract class ReportingYearTests(WorkflowCluster cluster)
{
    private IReportingYearGrain Year(int year) => cluster.Grains.GetGrain<IReportingYearGrain>(year.ToString());

    [Fact]
    [Trait("Rule", "AR-K4")]
    [Trait("Rule", "AR-A4")]
    public async Task A_year_rolls_over_seals_keeps_its_figure_against_late_entries_and_reopens_with_a_reason()
    {
        var department = await cluster.Department();
        var view = await cluster.Receive(department, new(2023, 12, 25));
        (await Year(2023).Publish()).Refusal!.Code.Should().Be("year-step");
        (await Year(2023).RollOver()).Overview!.Status.Should().Be(YearStatus.RolledOver);
        (await Year(2023).RollOver()).Overview!.History.Should().HaveCount(1);
        var seal = await Year(2023).Seal();
        seal.Overview!.Status.Should().Be(YearStatus.Sealed);

        cluster.Clock.MoveTo("2025-07-01T09:00:00+08:00");
        await cluster.Receive(department, new(2023, 12, 29));
        var sealedReport = await Year(2023).Report();
        sealedReport.Table3[ReportRow.NewlyReceived, ReportColumn.Total].Should().Be(1);
        (await Year(2023).Overview()).LateEntries.Should().ContainSingle();
        (await Year(2024).Report()).Findings.Should().Contain(f => f.Rule == "year-continuity");
        var whole = await Year(2023).Whole();
        whole.Overview.Should().BeEquivalentTo(await Year(2023).Overview());
        whole.Report.Should().BeEquivalentTo(sealedReport);

        (await Year(2023).Reopen("补录一件")).Overview!.Status.Should().Be(YearStatus.Reopened);
        (await Year(2023).Report()).Table3[ReportRow.NewlyReceived, ReportColumn.Total].Should().Be(2);
        (await Year(2023).Seal()).Overview!.Status.Should().Be(YearStatus.Sealed);
        (await Year(2023).Publish()).Overview!.Status.Should().Be(YearStatus.Published);
        (await Year(2024).Report()).Findings.Should().BeEmpty();
        (await Year(2023).Cell(ReportRow.CarriedForward, ReportColumn.NaturalPerson, department, 1, 50)).Numbers.Should().Contain(view.Number).And.HaveCount(2);
    }

    [Fact]
    public async Task A_year_that_is_not_over_is_neither_rolled_over_nor_sealed()
    {
        (await Year(2025).RollOver()).Refusal!.Code.Should().Be("year-not-over");
        (await Year(2025).Seal()).Refusal!.Code.Should().Be("year-not-over");
    }

    [Fact]
    public async Task A_ledger_kept_by_increments_equals_a_recount()
    {
        var code = await cluster.Department();
        var department = cluster.Grains.GetGrain<IDepartmentGrain>(code);
        await department.Year(2025);
        var views = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => cluster.Receive(code, new DateOnly(2025, 5, 6).AddDays(i))));
        foreach (var view in views.Take(12))
            await cluster.Send(view.Number, new RequestCommand.Withdraw { On = new(2025, 6, 10) });
        await cluster.Send(views[0].Number, new RequestCommand.CorrectClosing { On = new(2025, 6, 11), Disposition = Disposition.PetitionOrComplaint, Reason = "误记" });
        var ledger = (await department.Year(2025)).Ledger;
        (await department.Recount()).Should().BeEmpty();
        (await department.Year(2025)).Ledger.Should().Be(ledger);
        ledger[ReportRow.OtherHandling, ReportColumn.Total].Should().Be(11);
        ledger[ReportRow.PetitionOrComplaint, ReportColumn.Total].Should().Be(1);
        ledger[ReportRow.CarriedForward, ReportColumn.Total].Should().Be(8);
    }

    [Fact]
    [Trait("Rule", "DM8")]
    public async Task Handing_a_case_over_does_not_change_where_it_counts()
    {
        var (receiver, handler) = (await cluster.Department(), await cluster.Department());
        var view = await cluster.Receive(receiver, new(2025, 6, 3));
        await cluster.Send(view.Number, new RequestCommand.Transfer { Department = handler, Reason = "由其承办" });
        (await cluster.Grains.GetGrain<IDepartmentGrain>(receiver).Year(2025)).Ledger[ReportRow.NewlyReceived, ReportColumn.Total].Should().Be(1);
        (await cluster.Grains.GetGrain<IDepartmentGrain>(handler).Year(2025)).Ledger[ReportRow.NewlyReceived, ReportColumn.Total].Should().Be(0);
        (await cluster.Grains.GetGrain<IDepartmentGrain>(handler).Workload()).Sum(l => l.Open).Should().Be(1);
    }

    [Fact]
    [Trait("Rule", "AR-L1")]
    public async Task Reviews_are_counted_in_table_four()
    {
        var code = await cluster.Department();
        var view = await cluster.Receive(code, new(2025, 3, 3));
        await cluster.Send(view.Number, new RequestCommand.IssueReply { On = new(2025, 3, 10), Disposition = Disposition.PetitionOrComplaint, DeliveredBy = DeliveryMeans.Hand });
        await cluster.Send(view.Number, new RequestCommand.FileReview { On = new(2025, 3, 20), Kind = ReviewKind.Reconsideration });
        await cluster.Send(view.Number, new RequestCommand.ConcludeReview { On = new(2025, 5, 20), Kind = ReviewKind.Reconsideration, Result = ReviewResult.Upheld });
        (await cluster.Grains.GetGrain<IDepartmentGrain>(code).Year(2025)).Table4.Reconsideration.Upheld.Should().Be(1);
    }
}
