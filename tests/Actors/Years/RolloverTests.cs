using System.Collections.Immutable;
using FluentAssertions;
using Jinping.Workflow.Actors.Tests.Cluster;
using Jinping.Workflow.Contracts.Departments;
using Jinping.Workflow.Contracts.Years;
using Jinping.Workflow.Law.AnnualReport;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Silo.Operations;
using Jinping.Workflow.Silo.Storage.Cases;
using Xunit;

namespace Jinping.Workflow.Actors.Tests.Years;

public sealed class SqliteRolloverTests(ClusterOnSqlite cluster) : RolloverTests(cluster), IClassFixture<ClusterOnSqlite>;

public sealed class PostgresRolloverTests(ClusterOnPostgres cluster) : RolloverTests(cluster), IClassFixture<ClusterOnPostgres>;

/// <summary>年终结转: what is kept of each department, and that it can be proved from the timelines whatever is recorded later. Each test has a year of its own.</summary>
public abstract class RolloverTests(WorkflowCluster cluster)
{
    private IReportingYearGrain Year(int year) => cluster.Grains.GetGrain<IReportingYearGrain>(year.ToString());

    private IDepartmentGrain Department(string code) => cluster.Grains.GetGrain<IDepartmentGrain>(code);

    [Fact]
    [Trait("Rule", "AR-K4")]
    public async Task Every_department_keeps_its_ledger_with_a_hash_and_a_repetition_keeps_the_same()
    {
        var (busy, idle) = (await cluster.Department(), await cluster.Department());
        await cluster.Receive(busy, new(2019, 12, 30));
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));

        var overview = (await Year(2019).RollOver()).Overview!;

        var standing = overview.Departments.Single(d => d.Code == busy).Rollover!;
        standing.CarriedForward.Should().Be(1);
        standing.Hash.Should().MatchRegex("^[0-9a-f]{64}$");
        overview.Departments.Single(d => d.Code == idle).Rollover!.Hash.Should().NotBe(standing.Hash, "nothing received is kept, too");
        overview.Rollover!.Departments.Should().Be(overview.Departments.Length);
        overview.History.Should().ContainSingle().Which.Hash.Should().Be(overview.Rollover.Hash);
        await cluster.Forget();
        (await Year(2019).RollOver()).Overview!.Rollover.Should().Be(overview.Rollover);
        (await Year(2019).RollOverPart(1)).IsDone.Should().BeTrue();
        (await Problems(2019, busy, idle)).Should().BeEmpty();
    }

    [Fact]
    [Trait("Rule", "AR-K4")]
    [Trait("Rule", "AR-A4")]
    public async Task Late_entries_corrections_and_closings_after_the_rollover_change_the_report_and_not_what_was_kept()
    {
        var code = await cluster.Department();
        var (open, corrected) = (await cluster.Receive(code, new(2020, 12, 28)), await cluster.Receive(code, new(2020, 12, 1)));
        await cluster.Send(corrected.Number, Reply(new(2020, 12, 21), Disposition.PetitionOrComplaint));
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        await Year(2020).RollOver();
        var kept = (await Department(code).Year(2020)).Rollover!;
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));

        await cluster.Receive(code, new(2020, 12, 31));
        await cluster.Send(open.Number, Reply(new(2020, 12, 30), Disposition.PublicPublication, ("whereToGet", "新华书店")));
        (await cluster.Send(corrected.Number, new RequestCommand.CorrectClosing { On = new(2021, 1, 4), Disposition = Disposition.OtherHandling, Reason = "误记", Facts = Facts(("reason", "更正")) })).Refusal.Should().BeNull();

        var now = await Department(code).Year(2020);
        now.Rollover.Should().Be(kept);
        Counts(kept.Ledger).Should().Be((2, 1, 0, 1));
        Counts(now.Ledger).Should().Be((3, 1, 1, 1), "one entered late, one closed late, one corrected");
        (await Problems(2020, code)).Should().BeEmpty("what came later carries a later instant");
        // Continuity is of what is reported: both years count the cases as they are known now.
        (await Department(code).Year(2021)).Ledger[ReportRow.CarriedOver, ReportColumn.Total].Should().Be(1);
    }

    [Fact]
    [Trait("Rule", "AR-K4")]
    public async Task A_rollover_broken_off_goes_on_by_the_same_instant_whatever_was_recorded_between()
    {
        string[] codes = [await cluster.Department(), await cluster.Department()];
        var views = new List<(string First, string Second)>();
        foreach (var code in codes)
        {
            views.Add(((await cluster.Receive(code, new(2021, 12, 1))).Number, (await cluster.Receive(code, new(2021, 12, 2))).Number));
            await cluster.Send(views[^1].Second, Reply(new(2021, 12, 20), Disposition.PetitionOrComplaint));
        }
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        cluster.Faults.FailNextWrite(codes[1]);
        await FluentActions.Awaiting(() => Year(2021).RollOver()).Should().ThrowAsync<Exception>();
        (await Year(2021).Overview()).Status.Should().Be(YearStatus.Open);
        await cluster.Forget();
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        foreach (var (first, second) in views)
        {
            await cluster.Send(first, Reply(new(2021, 12, 22), Disposition.PetitionOrComplaint));
            (await cluster.Send(second, new RequestCommand.CorrectClosing { On = new(2021, 12, 23), Disposition = Disposition.OtherHandling, Reason = "误记", Facts = Facts(("reason", "更正")) })).Refusal.Should().BeNull();
        }
        await cluster.Receive(codes[1], new(2021, 12, 3), name: "申请人丙");

        (await Year(2021).RollOver()).Overview!.Status.Should().Be(YearStatus.RolledOver);

        foreach (var code in codes)
        {
            var kept = (await Department(code).Year(2021)).Rollover!;
            (kept.Ledger[ReportRow.CarriedForward, ReportColumn.Total], kept.Ledger[ReportRow.PetitionOrComplaint, ReportColumn.Total]).Should().Be((1, 1), code);
            kept.RecordedUntil.Should().Be((await Year(2021).Overview()).Rollover!.RecordedUntil);
        }
        (await Problems(2021, codes)).Should().BeEmpty();
    }

    [Fact]
    [Trait("Rule", "AR-K4")]
    public async Task A_rollover_in_parts_asks_each_department_once_and_tells_how_far_it_is()
    {
        string[] codes = [await cluster.Department(), await cluster.Department(), await cluster.Department()];

        var parts = new List<RolloverProgress>();
        var calls = await cluster.Calls.During(async () =>
        {
            do
            {
                parts.Add(await Year(2018).RollOverPart(2));
            }
            while (!parts[^1].IsDone && parts.Count < 100);
        });

        parts.Select(part => part.Kept).Should().BeInAscendingOrder();
        parts[^1].Should().Be(parts[^1] with { Kept = parts[^1].Departments, IsDone = true });
        foreach (var code in codes)
            calls.Should().ContainSingle(call => call.StartsWith($"{code}.RollOver(2018", StringComparison.Ordinal)).And.NotContain(call => call.StartsWith($"{code}.Year", StringComparison.Ordinal));
        (await Year(2018).RollOverPart(2)).Should().Be(parts[^1]);
    }

    [Theory]
    [Trait("Rule", "AR-T1")]
    [Trait("Rule", "C1")]
    [InlineData(Channel.InPerson, "2022-12-31", 1)]
    [InlineData(Channel.RegisteredMail, "2022-12-31", 1)]
    [InlineData(Channel.Internet, "2023-01-01", 0)]
    [InlineData(Channel.OrdinaryMail, "2022-12-31", 1)]
    public async Task A_request_that_arrives_a_minute_before_midnight_counts_in_the_year_of_its_receipt(Channel channel, string receivedOn, int carriedOver)
    {
        var code = await cluster.Department();
        var before = cluster.Clock.GetUtcNow();
        cluster.Clock.MoveTo("2022-12-31T23:59:00+08:00");
        var confirmedLater = receivedOn != "2022-12-31" || channel == Channel.OrdinaryMail;
        var form = WorkflowCluster.Form(code, new(2022, 12, 31)) with { Channel = channel, ReceivedOn = confirmedLater ? null : new(2022, 12, 31) };
        var view = (await cluster.Desk.Register(form, Guid.NewGuid(), "测试")).View!;
        cluster.Clock.MoveTo("2023-01-01T00:01:00+08:00");
        if (confirmedLater)
            (await cluster.Send(view.Number, new RequestCommand.ConfirmReceipt { On = DateOnly.Parse(receivedOn), Means = "电话" })).Refusal.Should().BeNull();

        var (last, next) = ((await Department(code).Year(2022)).Ledger, (await Department(code).Year(2023)).Ledger);
        view.Number.Should().Be($"2022-{code}-0001", "it arrived in the old year");
        (last[ReportRow.NewlyReceived, ReportColumn.Total], last[ReportRow.CarriedForward, ReportColumn.Total]).Should().Be((carriedOver, carriedOver));
        (next[ReportRow.CarriedOver, ReportColumn.Total], next[ReportRow.NewlyReceived, ReportColumn.Total]).Should().Be((carriedOver, 1 - carriedOver));
        (await cluster.Receive(code, new(2023, 1, 1))).Number.Should().Be($"2023-{code}-0001", "the new year has its own numbers");
        cluster.Clock.MoveTo($"{before:O}");
    }

    [Fact]
    public async Task A_case_slipped_in_with_an_old_instant_is_reported_under_its_department()
    {
        var code = await cluster.Department();
        await cluster.Receive(code, new(2024, 12, 30));
        cluster.Clock.Advance(TimeSpan.FromMinutes(1));
        await Year(2024).RollOver();
        (await Problems(2024, code)).Should().BeEmpty();

        var now = cluster.Clock.GetUtcNow();
        cluster.Clock.MoveTo($"{now.AddMinutes(-30):O}");
        await cluster.Receive(code, new(2024, 12, 31));
        cluster.Clock.MoveTo($"{now:O}");

        (await Problems(2024, code)).Should().ContainSingle(problem => problem.Number == code).Which.Text.Should().Contain("2024年度结转台账与办理过程不一致").And.Contain("NewlyReceived/NaturalPerson 1≠2");
    }

    private async Task<IEnumerable<CaseProblem>> Problems(int year, params string[] codes)
    {
        var problems = new List<CaseProblem>();
        await new CaseVerification(new CaseReader(cluster.Stored)).Run(problems.Add, CancellationToken.None);
        return problems.Where(problem => problem.Number == $"{year}" || codes.Contains(problem.Number));
    }

    private static (int Received, int Forward, int Publication, int Closed) Counts(Ledger ledger) => (
        ledger[ReportRow.NewlyReceived, ReportColumn.Total], ledger[ReportRow.CarriedForward, ReportColumn.Total],
        ledger[ReportRow.PublicPublication, ReportColumn.Total], ledger[ReportRow.PetitionOrComplaint, ReportColumn.Total] + ledger[ReportRow.OtherHandling, ReportColumn.Total]);

    private static RequestCommand.IssueReply Reply(DateOnly on, Disposition disposition, params (string, string)[] facts) =>
        new() { On = on, Disposition = disposition, DeliveredBy = DeliveryMeans.Hand, Facts = Facts(facts) };

    private static ReplyFacts Facts(params (string Name, string Text)[] facts) =>
        ReplyFacts.None with { Texts = facts.ToImmutableSortedDictionary(fact => fact.Name, fact => fact.Text) };
}
