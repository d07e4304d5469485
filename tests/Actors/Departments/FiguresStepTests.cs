using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Refusals;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Departments;

public sealed class SqliteFiguresStepTests(ClusterOnSqlite cluster) : FiguresStepTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresFiguresStepTests(ClusterOnPostgres cluster) : FiguresStepTests(cluster), IClassFixture<ClusterOnPostgres>;

/// <summary>填报 → 报送 → 退回 → 报送 → 核定 → 封账.</summary>
public abstract class FiguresStepTests(WorkflowCluster cluster)
{
    private const int Year = 2021;

    [Fact]
    public async Task What_was_handed_in_is_sent_back_with_remarks_put_right_and_cleared()
    {
        var department = cluster.Grains.GetGrain<IDepartmentGrain>(await cluster.Department());
        (await department.SubmitFigures(Year, "甲"))!.Code.Should().Be(RefusalCodes.YearStep, "nothing was filled in");
        (await department.ClearFigures(Year, "乙"))!.Code.Should().Be(RefusalCodes.YearStep);
        (await department.SendBackFigures(Return()))!.Code.Should().Be(RefusalCodes.YearStep);

        (await department.PutFigures(Year, Figures(3), "甲")).Should().BeNull();
        (await department.PutFigures(Year, Figures(4), "甲")).Should().BeNull();
        (await department.SubmitFigures(Year, "甲")).Should().BeNull();
        (await department.SubmitFigures(Year, "甲")).Should().BeNull("handing in twice is handing in once");
        (await department.SendBackFigures(Return())).Should().BeNull();
        (await department.SendBackFigures(Return()))!.Message.Should().Contain("已经退回");
        var returned = await department.Year(Year);
        returned.State.Should().Be(FiguresState.SentBack);
        returned.FiguresHistory[^1].Should().BeEquivalentTo(new { State = FiguresState.SentBack, By = "乙", Reason = "请核对", Remarks = new[] { new FigureRemark { Field = "licences", Text = "含不予许可的" } } });

        (await department.PutFigures(Year, Figures(5), "甲")).Should().BeNull();
        (await department.SubmitFigures(Year, "甲")).Should().BeNull();
        (await department.ClearFigures(Year, "乙")).Should().BeNull();
        (await department.ClearFigures(Year, "乙")).Should().BeNull();
        (await department.PutFigures(Year, Figures(6), "甲"))!.Message.Should().Contain("已核定");
        var cleared = await department.Year(Year);
        cleared.Figures!.Table2.Licences.Should().Be(5);
        cleared.FiguresHistory.Select(step => step.State).Should().Equal(
            FiguresState.Draft, FiguresState.Submitted, FiguresState.SentBack, FiguresState.Draft, FiguresState.Submitted, FiguresState.Cleared);

        await department.Seal(Year);
        (await department.SendBackFigures(Return()))!.Code.Should().Be(RefusalCodes.YearSealed);
        await department.Reopen(Year);
        (await department.SendBackFigures(Return())).Should().BeNull("what was cleared can be sent back once the year is open again");
    }

    private static DepartmentFigures Figures(int licences) => new() { Table2 = new TableTwo { Licences = licences } };

    private static FiguresReturn Return() => new() { Year = Year, By = "乙", Reason = "请核对", Remarks = [new FigureRemark { Field = "licences", Text = "含不予许可的" }] };
}
