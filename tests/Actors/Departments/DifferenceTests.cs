using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Requests.Commands;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Departments;

public sealed class SqliteDifferenceTests(ClusterOnSqlite cluster) : DifferenceTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresDifferenceTests(ClusterOnPostgres cluster) : DifferenceTests(cluster), IClassFixture<ClusterOnPostgres>;

/// <summary>核对: what a department knows otherwise than the register.</summary>
public abstract class DifferenceTests(WorkflowCluster cluster)
{
    [Fact]
    public async Task News_that_was_lost_is_found_by_the_number_and_stays_until_counted_anew()
    {
        var code = await cluster.Department();
        var department = cluster.Grains.GetGrain<IDepartmentGrain>(code);
        var number = (await cluster.Receive(code, new(2022, 3, 1))).Number;
        (await department.Year(2022)).Open.Should().Be(1);
        (await department.Differences()).Should().BeEmpty();

        // Stored, but the case breaks off before it tells its department.
        cluster.Faults.LoseNextAnswer(number);
        await FluentActions.Awaiting(() => cluster.Send(number, new RequestCommand.Withdraw { On = new(2022, 3, 2) })).Should().ThrowAsync<Exception>();

        var differences = await department.Differences();
        differences.Should().Contain(difference => difference.Number == number, "the case is named");
        differences.Should().Contain(difference => difference.Year == 2022, "and the year in which it counts");
        (await department.Differences()).Should().BeEquivalentTo(differences, "looking changes nothing");
        (await department.Recount()).Should().NotBeEmpty();
        (await department.Differences()).Should().BeEmpty();
    }

    [Fact]
    public async Task News_that_was_lost_is_told_again_with_the_next_step_of_the_case_whatever_it_is()
    {
        var code = await cluster.Department();
        var department = cluster.Grains.GetGrain<IDepartmentGrain>(code);
        var number = (await cluster.Receive(code, new(2022, 3, 1))).Number;
        (await department.Year(2022)).Open.Should().Be(1);
        cluster.Faults.LoseNextAnswer(number);
        await FluentActions.Awaiting(() => cluster.Send(number, new RequestCommand.Withdraw { On = new(2022, 3, 2) })).Should().ThrowAsync<Exception>();
        (await department.Year(2022)).Open.Should().Be(1, "it has not heard of the closing");

        await cluster.Send(number, new RequestCommand.Note { Text = "归档" });

        (await department.Year(2022)).Open.Should().Be(0);
        (await department.Differences()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_year_counted_while_news_is_on_its_way_does_not_count_it_twice()
    {
        var code = await cluster.Department();
        var department = cluster.Grains.GetGrain<IDepartmentGrain>(code);
        var number = (await cluster.Receive(code, new(2022, 12, 29))).Number;
        (await department.Year(2022)).Open.Should().Be(1);
        cluster.Faults.LoseNextAnswer(number);
        await FluentActions.Awaiting(() => cluster.Send(number, new RequestCommand.Withdraw { On = new(2023, 1, 5) })).Should().ThrowAsync<Exception>();

        // The register has the closing, and so has this count; the department has not heard of it.
        var counted = (await department.Year(2023)).Ledger;
        await cluster.Send(number, new RequestCommand.Note { Text = "归档" });

        (await department.Year(2023)).Ledger.Should().Be(counted);
        (await department.Differences()).Should().BeEmpty();
    }

    [Fact]
    public async Task Steps_that_change_no_count_leave_the_department_right_without_its_being_told()
    {
        var code = await cluster.Department();
        var department = cluster.Grains.GetGrain<IDepartmentGrain>(code);
        var number = (await cluster.Receive(code, new(2022, 3, 1))).Number;
        (await department.Year(2022)).Open.Should().Be(1);
        await cluster.Send(number, new RequestCommand.Note { Text = "已电话联系申请人。" });
        (await department.Differences()).Should().BeEmpty();

        await cluster.Send(number, new RequestCommand.Withdraw { On = new(2022, 3, 2) });

        (await department.Year(2022)).Open.Should().Be(0);
        (await department.Differences()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_review_is_counted_at_once_and_where_its_news_was_lost_it_is_found()
    {
        var code = await cluster.Department();
        var department = cluster.Grains.GetGrain<IDepartmentGrain>(code);
        var number = (await cluster.Receive(code, new(2025, 3, 3))).Number;
        await cluster.Send(number, new RequestCommand.Withdraw { On = new(2025, 3, 4) });
        (await department.Year(2025)).Table4.Should().Be(TableFour.Zero);

        (await cluster.Send(number, new RequestCommand.FileReview { On = new(2025, 3, 20), Kind = ReviewKind.Reconsideration })).Refusal.Should().BeNull();
        (await department.Year(2025)).Table4.Reconsideration.Pending.Should().Be(1);
        (await department.Differences()).Should().BeEmpty();

        cluster.Faults.LoseNextAnswer(number);
        var conclude = new RequestCommand.ConcludeReview { On = new(2025, 4, 20), Kind = ReviewKind.Reconsideration, Result = ReviewResult.Upheld };
        await FluentActions.Awaiting(() => cluster.Send(number, conclude)).Should().ThrowAsync<Exception>();

        (await department.Differences()).Should().ContainSingle(difference => difference.Number == number && difference.Text.Contains("行政复议"));
        (await department.Recount()).Should().ContainSingle(text => text.Contains(number));
        (await department.Year(2025)).Table4.Reconsideration.Upheld.Should().Be(1);
    }

    [Fact]
    public async Task A_sealed_year_agrees_with_the_register_and_late_entries_are_no_difference()
    {
        var code = await cluster.Department();
        var department = cluster.Grains.GetGrain<IDepartmentGrain>(code);
        await cluster.Receive(code, new(2023, 3, 1));
        (await cluster.Grains.GetGrain<IReportingYearGrain>("2023").RollOver()).Refusal.Should().BeNull();
        await department.Seal(2023);
        (await department.Differences()).Should().BeEmpty();
        cluster.Clock.MoveTo("2025-07-05T09:00:00+08:00");
        await cluster.Receive(code, new(2023, 4, 1), name: "申请人乙");
        (await department.Differences()).Should().BeEmpty();
    }
}
