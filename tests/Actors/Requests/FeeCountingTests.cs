using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Fees;
using Jinping.Workflow.Law.Requests.Commands;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Requests;

public sealed class SqliteFeeCountingTests(ClusterOnSqlite cluster) : FeeCountingTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresFeeCountingTests(ClusterOnPostgres cluster) : FeeCountingTests(cluster), IClassFixture<ClusterOnPostgres>;

/// <summary>本月第几件: whose requests are counted together, and what they cost.</summary>
public abstract class FeeCountingTests(WorkflowCluster cluster)
{
    [Fact]
    [Trait("Rule", "F4")]
    [Trait("Rule", "FC2")]
    public async Task E9_the_count_starts_anew_each_month()
    {
        var department = await cluster.Department();
        var schedule = FeeSchedule.InForceOn(new(2025, 4, 30))!;
        var total = Money.Zero;
        for (var i = 0; i < 24; i++)
        {
            var view = await cluster.Receive(department, new DateOnly(2025, 3 + (i / 12), 1).AddDays(i), name: "多件申请人");
            total += schedule.PerItems(view.MonthlyRank!.Value, 1);
        }
        total.Should().Be(new Money(400));
    }

    [Fact]
    [Trait("Rule", "FC1")]
    [Trait("Rule", "FC2")]
    public async Task Each_applicant_is_counted_at_each_organ_and_for_each_month_of_receipt()
    {
        var (one, other) = (await cluster.Department(), await cluster.Department());
        (await cluster.Receive(one, new(2025, 5, 31), name: "甲")).MonthlyRank.Should().Be(1);
        (await cluster.Receive(one, new(2025, 5, 6), name: "甲")).MonthlyRank.Should().Be(2, "the rank is fixed at registration, whatever day of the month");
        (await cluster.Receive(one, new(2025, 5, 7), name: "乙")).MonthlyRank.Should().Be(1);
        (await cluster.Receive(one, new(2025, 6, 3), name: "甲")).MonthlyRank.Should().Be(1);
        (await cluster.Receive(other, new(2025, 5, 7), name: "甲")).MonthlyRank.Should().Be(1);
    }

    [Fact]
    [Trait("Rule", "FC3")]
    public async Task A_request_takes_its_rank_whether_charged_or_not()
    {
        var department = await cluster.Department();
        RequestView? view = null;
        for (var i = 0; i < 3; i++)
        {
            view = await cluster.Receive(department, new(2025, 6, 3), name: "甲");
            view.MonthlyRank.Should().Be(i + 1);
            RequestCommand command = i == 0
                ? new RequestCommand.Withdraw { On = new(2025, 6, 4) }
                : new RequestCommand.IssueFeeNotice { On = new(2025, 6, 4), Basis = FeeBasis.PerPage, Pages = 40, Amount = 100 };
            (await cluster.Send(view.Number, command)).Refusal.Should().BeNull();
        }
        (await cluster.Receive(department, new(2025, 6, 5), name: "甲")).MonthlyRank.Should().Be(4);
    }
}
