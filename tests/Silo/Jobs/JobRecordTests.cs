using FluentAssertions;
using Jinping.Workflow.Silo.Jobs;
using Jinping.Workflow.Silo.Storage.Jobs;
using Jinping.Workflow.Silo.Tests.Storage;
using Xunit;

namespace Jinping.Workflow.Silo.Tests.Jobs;

/// <summary>What every run leaves behind, on both databases.</summary>
public sealed class JobRecordTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_run_is_known_to_another_silo_and_after_a_restart(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Migrated(kind);
        (await Runners.Of(test.Database, new TestJob(), port: 4242).List(CancellationToken.None)).Single().LastRun.Should().BeNull();
        await Runners.Of(test.Database, new TestJob(), port: 4242).Run("test-job", CancellationToken.None);

        var later = Runners.Of(test.Database, new TestJob(), port: 5555);
        var run = (await later.List(CancellationToken.None)).Single().LastRun!;
        (run.Summary, run.Succeeded, run.StartedAt).Should().Be(("第1次。完成。", true, TestDatabase.Clock.GetUtcNow()));
        run.Silo.Should().EndWith(":4242");
        run.Milliseconds.Should().NotBeNull();
        (await later.Runs("test-job", CancellationToken.None))!.Value.Should().ContainSingle().Which.Should().Be(run);
        (await later.Runs("no-such-job", CancellationToken.None)).Should().BeNull();
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Of_many_runs_the_last_hundred_are_kept(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Migrated(kind);
        var runner = Runners.Of(test.Database, new TestJob());
        for (var run = 1; run <= JobRecords.Kept + 3; run++)
            await runner.Run("test-job", CancellationToken.None);
        var kept = (await runner.Runs("test-job", CancellationToken.None))!.Value;
        kept.Should().HaveCount(JobRecords.Kept);
        (kept[0].Found, kept[^1].Found).Should().Be(("第103次。", "第4次。"));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_failure_is_answered_to_a_person_and_thrown_to_the_schedule_and_recorded_for_both(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Migrated(kind);
        var runner = Runners.Of(test.Database, new TestJob(() => throw new InvalidOperationException("磁盘已满")));
        var run = await runner.Run("test-job", CancellationToken.None);
        (run!.Succeeded, run.Summary).Should().Be((false, "未完成：磁盘已满"));
        await FluentActions.Awaiting(() => runner.RunScheduled("test-job", CancellationToken.None)).Should().ThrowAsync<JobFailedException>().WithMessage("*test-job*磁盘已满*");
        (await runner.Runs("test-job", CancellationToken.None))!.Value.Should().HaveCount(2).And.OnlyContain(r => r.Succeeded == false && r.Done == "未完成：磁盘已满");
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_run_that_ended_with_its_silo_is_shown_as_broken_off(DatabaseKind kind)
    {
        await using var test = await TestDatabase.Migrated(kind);
        await new JobRecords(test.Database).Begin("test-job", "gone:1", TestDatabase.Clock.GetUtcNow());
        var runner = Runners.Of(test.Database, new TestJob());
        (await runner.List(CancellationToken.None)).Single().LastRun!.Succeeded.Should().BeNull("nobody knows yet that it is dead");
        await runner.RunScheduled("test-job", CancellationToken.None);
        var runs = (await runner.Runs("test-job", CancellationToken.None))!.Value;
        (runs[0].Succeeded, runs[1].Succeeded, runs[1].Silo, runs[1].Milliseconds).Should().Be((true, false, "gone:1", null));
        runs[1].Summary.Should().Contain("中断");
    }

    [Fact]
    public async Task A_run_that_is_called_off_is_recorded_and_its_caller_told()
    {
        await using var test = await TestDatabase.Migrated(DatabaseKind.Sqlite);
        using var calledOff = new CancellationTokenSource();
        var runner = Runners.Of(test.Database, new TestJob(() =>
        {
            calledOff.Cancel();
            return Task.Delay(Timeout.Infinite, calledOff.Token);
        }));
        await FluentActions.Awaiting(() => runner.RunScheduled("test-job", calledOff.Token)).Should().ThrowAsync<OperationCanceledException>("Hangfire then queues it again");
        (await runner.Runs("test-job", CancellationToken.None))!.Value.Should().ContainSingle().Which.Succeeded.Should().BeFalse();
    }
}
